import type { SentenceTable } from '../../document/sentence-table.js';
import { NO_PAIR, type ArticleWords } from './article-words.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

// What is said of a sentence before it is scored, one number a column. The names are part of the model's feature id: a model
// fits only the columns that it was trained with.

/** Columns of {@link sentenceFeatures}, in order. */
export const FEATURES = [
  // where it stands
  'position',
  'sentences',
  'relativePosition',
  'fromEnd',
  'wordsBefore',
  'furnitureBefore',
  'paragraph',
  'placeInParagraph',
  'paragraphs',
  'nearness',
  'isFirst',
  'isSecond',
  'isThird',
  'inverseRank',
  // the same in texts whose paragraphs are kept
  'nearnessInParagraphs',
  'isFirstInParagraphs',
  'inverseRankInParagraphs',
  // how long it is
  'words',
  'contentTypes',
  'characters',
  'relativeLength',
  'meanLength',
  'firstLength',
  'charactersPerWord',
  'commas',
  'nextLength',
  'previousLength',
  // how central its words are
  'likenessToText',
  'likenessToFirst',
  'likenessToLead',
  'likenessToPrevious',
  'topWords',
  'repeatedTypes',
  'repeatedShare',
  'meanCount',
  'newShare',
  'meanInformation',
  'pairsSeen',
  'pairsRepeated',
  // names and numbers
  'capitals',
  'capitalShare',
  'nameCount',
  'numbers',
  'dates',
  // manner
  'quotedShare',
  'startsQuoted',
  'halfQuote',
  'orphanQuote',
  'pronounSpeaker',
  'speech',
  'firstPerson',
  'pronouns',
  'dangling',
  'connective',
  'nextDangling',
  'question',
  'colon',
  'stopShare',
  'noEnd',
  'looseStop',
  'webWords',
  'negations',
  'fragment',
  'boilerplate',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** How many of the weightiest words count as top words. */
const TOP = 10;
/** The weight that the {@link TOP} weightiest types reach. Linear in the types. */
function topWeight(weights: Float32Array, count: number): number {
  const top = new Float32Array(TOP);
  for (let type = 0; type < count; type++) {
    const weight = weights[type]!;
    if (weight <= top[0]!) continue;
    let at = 0;
    while (at + 1 < TOP && top[at + 1]! < weight) {
      top[at] = top[at + 1]!;
      at++;
    }
    top[at] = weight;
  }
  return Math.max(top[0]!, 1e-6);
}

/** A sentence vector: weight of each type, with a length. */
interface Vector {
  readonly weights: Float32Array;
  norm: number;
}

function addSentence(vector: Vector, words: ArticleWords, sentence: number, information: Float32Array): void {
  const end = words.firsts[sentence + 1]!;
  for (let at = words.firsts[sentence]!; at < end; at++) {
    const type = words.types[at]!;
    const before = vector.weights[type]!;
    const after = before + information[type]!;
    vector.weights[type] = after;
    vector.norm += after * after - before * before;
  }
}

function clearSentence(vector: Vector, words: ArticleWords, sentence: number): void {
  const end = words.firsts[sentence + 1]!;
  for (let at = words.firsts[sentence]!; at < end; at++) vector.weights[words.types[at]!] = 0;
  vector.norm = 0;
}

/**
 * The features of every sentence: row `s`, column `c` at `s * FEATURES.length + c`. Linear in the words. `information`
 * holds the inverse document frequency of each word type.
 */
export function sentenceFeatures(
  words: ArticleWords,
  facts: SentenceFacts,
  sentences: SentenceTable,
  information: Float32Array,
): Float32Array {
  const width = FEATURES.length;
  const count = sentences.length;
  const rows = new Float32Array(count * width);
  const document: Vector = { weights: new Float32Array(words.typeCount), norm: 0 };
  for (let type = 0; type < words.typeCount; type++) {
    const weight = words.counts[type]! * information[type]!;
    document.weights[type] = weight;
    document.norm += weight * weight;
  }
  const threshold = topWeight(document.weights, words.typeCount);
  const emptyVector = (): Vector => ({ weights: new Float32Array(words.typeCount), norm: 0 });
  const first = emptyVector();
  const lead = emptyVector();
  const previous = emptyVector();
  const seen = new Uint32Array(words.typeCount);

  let prose = 0;
  let wordTotal = 0;
  for (let row = 0; row < count; row++)
    if (!(facts.flags[row]! & Flag.Boilerplate)) {
      wordTotal += facts.words[row]!;
      if (prose === 0) addSentence(first, words, row, information);
      if (prose < 3) addSentence(lead, words, row, information);
      prose++;
    }
  const meanLength = wordTotal / Math.max(prose, 1);
  const paragraphCount = count === 0 ? 0 : sentences.paragraphs[count - 1]! + 1;

  let position = 0;
  let wordsBefore = 0;
  let firstLength = 0;
  let place = 0;
  for (let row = 0; row < count; row++) {
    const flags = facts.flags[row]!;
    const length = facts.words[row]!;
    place = row > 0 && sentences.paragraphs[row] === sentences.paragraphs[row - 1] ? place + 1 : 0;
    if (position === 0) firstLength = length;

    let contentTypes = 0;
    let repeated = 0;
    let fresh = 0;
    let top = 0;
    let countSum = 0;
    let informationSum = 0;
    let nameSum = 0;
    let norm = 0;
    let withDocument = 0;
    let withFirst = 0;
    let withLead = 0;
    let withPrevious = 0;
    let pairs = 0;
    let pairsSeen = 0;
    let pairsRepeated = 0;
    const end = words.firsts[row + 1]!;
    for (let at = words.firsts[row]!; at < end; at++) {
      const type = words.types[at]!;
      const pair = words.pairs[at]!;
      if (pair !== NO_PAIR) {
        pairs++;
        if (words.pairFirst[pair]! < row) pairsSeen++;
        else if (words.pairLast[pair]! > row) pairsRepeated++;
      }
      if (!words.isContent[type] || seen[type] === row + 1) continue;
      seen[type] = row + 1;
      const weight = information[type]!;
      contentTypes++;
      countSum += words.counts[type]!;
      informationSum += weight;
      nameSum += words.capitals[type]!;
      if (words.counts[type]! > 1) repeated++;
      if (words.firstSentence[type] === row) fresh++;
      if (document.weights[type]! >= threshold) top++;
      norm += weight * weight;
      withDocument += weight * document.weights[type]!;
      withFirst += weight * first.weights[type]!;
      withLead += weight * lead.weights[type]!;
      withPrevious += weight * previous.weights[type]!;
    }
    const cosine = (product: number, other: number): number =>
      product === 0 ? 0 : product / Math.sqrt(norm * Math.max(other, 1e-9));
    const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
    const bit = (flag: number): number => ((flags & flag) === 0 ? 0 : 1);

    let column = row * width;
    rows[column++] = Math.min(position, 60);
    rows[column++] = Math.min(prose, 120);
    rows[column++] = share(position, prose);
    rows[column++] = Math.min(prose - 1 - position, 60);
    rows[column++] = Math.min(wordsBefore, 1500);
    rows[column++] = row - position;
    rows[column++] = Math.min(sentences.paragraphs[row]!, 60);
    rows[column++] = Math.min(place, 20);
    rows[column++] = paragraphCount === 1 ? 0 : Math.min(paragraphCount, 60);
    rows[column++] = Math.exp(-position / 2);
    rows[column++] = position === 0 ? 1 : 0;
    rows[column++] = position === 1 ? 1 : 0;
    rows[column++] = position === 2 ? 1 : 0;
    rows[column++] = 1 / (1 + position);
    const parted = paragraphCount > 1 ? 1 : 0;
    rows[column++] = parted * Math.exp(-position / 2);
    rows[column++] = position === 0 ? parted : 0;
    rows[column++] = parted / (1 + position);

    rows[column++] = Math.min(length, 80);
    rows[column++] = Math.min(contentTypes, 50);
    rows[column++] = Math.min(facts.characters[row]!, 500);
    rows[column++] = Math.min(share(length, meanLength), 5);
    rows[column++] = Math.min(meanLength, 60);
    rows[column++] = Math.min(firstLength, 80);
    rows[column++] = Math.min(share(facts.characters[row]!, length), 15);
    rows[column++] = Math.min(facts.commas[row]!, 10);
    rows[column++] = row + 1 < count ? Math.min(facts.words[row + 1]!, 80) : 0;
    rows[column++] = row > 0 ? Math.min(facts.words[row - 1]!, 80) : 0;

    rows[column++] = cosine(withDocument, document.norm);
    rows[column++] = cosine(withFirst, first.norm);
    rows[column++] = cosine(withLead, lead.norm);
    rows[column++] = cosine(withPrevious, previous.norm);
    rows[column++] = top;
    rows[column++] = Math.min(repeated, 30);
    rows[column++] = share(repeated, contentTypes);
    rows[column++] = Math.min(share(countSum, contentTypes), 12);
    rows[column++] = share(fresh, contentTypes);
    rows[column++] = share(informationSum, contentTypes);
    rows[column++] = share(pairsSeen, pairs);
    rows[column++] = share(pairsRepeated, pairs);

    rows[column++] = Math.min(facts.capitals[row]!, 20);
    rows[column++] = share(facts.capitals[row]!, length);
    rows[column++] = Math.min(share(nameSum, contentTypes), 10);
    rows[column++] = Math.min(facts.numbers[row]!, 8);
    rows[column++] = Math.min(facts.dates[row]!, 4);

    rows[column++] = share(facts.quoted[row]!, length);
    rows[column++] = bit(Flag.StartsQuoted);
    rows[column++] = bit(Flag.HalfQuote);
    rows[column++] = bit(Flag.OrphanQuote);
    rows[column++] = bit(Flag.PronounSpeaker);
    rows[column++] = Math.min(facts.speech[row]!, 3);
    rows[column++] = Math.min(facts.firstPerson[row]!, 5);
    rows[column++] = Math.min(facts.pronouns[row]!, 6);
    rows[column++] = bit(Flag.Dangling);
    rows[column++] = bit(Flag.Connective);
    rows[column++] = row + 1 < count && facts.flags[row + 1]! & Flag.Dangling ? 1 : 0;
    rows[column++] = bit(Flag.Question);
    rows[column++] = bit(Flag.EndsWithColon);
    rows[column++] = share(facts.stops[row]!, length);
    rows[column++] = bit(Flag.NoEnd);
    rows[column++] = bit(Flag.LooseStop);
    rows[column++] = Math.min(facts.webWords[row]!, 3);
    rows[column++] = Math.min(facts.negations[row]!, 3);
    rows[column++] = bit(Flag.Fragment);
    rows[column] = bit(Flag.Boilerplate);

    if (row > 0) clearSentence(previous, words, row - 1);
    addSentence(previous, words, row, information);
    wordsBefore += length;
    if (!(flags & Flag.Boilerplate)) position++;
  }
  return rows;
}
