import type { SentenceTable } from '../../document/sentence-table.js';
import type { ArticleWords } from './article-words.js';
import { Centrality } from './centrality.js';
import type { Columns } from './columns.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

// What is said of a sentence before it is scored, one number a column. The names are part of the model's feature id: a model
// fits only the columns that it was trained with.

/** Columns of {@link sentenceFeatures}, in order. */
export const FEATURES = [
  // where it stands
  'position',
  'sentences',
  'wordsBefore',
  'placeInParagraph',
  'paragraphs',
  'nearness',
  'isFirst',
  'isSecond',
  'isThird',
  'inverseRank',
  // the same in texts whose paragraphs are kept
  'isFirstInParagraphs',
  'inverseRankInParagraphs',
  // how long it is
  'words',
  'contentTypes',
  'characters',
  'relativeLength',
  'charactersPerWord',
  'commas',
  'nextLength',
  'previousLength',
  // how central its words are
  'likenessToText',
  'likenessToLead',
  'topWords',
  'repeatedTypes',
  'repeatedShare',
  'meanCount',
  'meanInformation',
  // names and numbers
  'numbers',
  // manner
  'quotedShare',
  'orphanQuote',
  'pronounSpeaker',
  'firstPerson',
  'dangling',
  'question',
  'colon',
  'stopShare',
  'looseStop',
  'fragment',
  'boilerplate',
] as const;
export type FeatureName = (typeof FEATURES)[number];

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function bit(flags: number, flag: number): number {
  return (flags & flag) === 0 ? 0 : 1;
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
  columns: Columns,
): Float32Array {
  const width = FEATURES.length;
  const count = sentences.length;
  const rows = columns.float32(count * width);
  const central = new Centrality(words, facts, information, columns);
  let prose = 0;
  let proseWords = 0;
  for (let row = 0; row < count; row++)
    if (!(facts.flags[row]! & Flag.Boilerplate)) {
      proseWords += facts.words[row]!;
      prose++;
    }
  const meanLength = proseWords / Math.max(prose, 1);
  const paragraphCount = count === 0 ? 0 : sentences.paragraphs[count - 1]! + 1;
  const parted = paragraphCount > 1 ? 1 : 0;

  let position = 0;
  let wordsBefore = 0;
  let place = 0;
  for (let row = 0; row < count; row++) {
    const flags = facts.flags[row]!;
    const length = facts.words[row]!;
    place = row > 0 && sentences.paragraphs[row] === sentences.paragraphs[row - 1] ? place + 1 : 0;
    central.read(row);

    let column = row * width;
    rows[column++] = Math.min(position, 60);
    rows[column++] = Math.min(prose, 120);
    rows[column++] = Math.min(wordsBefore, 1500);
    rows[column++] = Math.min(place, 20);
    rows[column++] = paragraphCount === 1 ? 0 : Math.min(paragraphCount, 60);
    rows[column++] = Math.exp(-position / 2);
    rows[column++] = position === 0 ? 1 : 0;
    rows[column++] = position === 1 ? 1 : 0;
    rows[column++] = position === 2 ? 1 : 0;
    rows[column++] = 1 / (1 + position);
    rows[column++] = position === 0 ? parted : 0;
    rows[column++] = parted / (1 + position);

    rows[column++] = Math.min(length, 80);
    rows[column++] = Math.min(central.contentTypes, 50);
    rows[column++] = Math.min(facts.characters[row]!, 500);
    rows[column++] = Math.min(share(length, meanLength), 5);
    rows[column++] = Math.min(share(facts.characters[row]!, length), 15);
    rows[column++] = Math.min(facts.commas[row]!, 10);
    rows[column++] = row + 1 < count ? Math.min(facts.words[row + 1]!, 80) : 0;
    rows[column++] = row > 0 ? Math.min(facts.words[row - 1]!, 80) : 0;

    rows[column++] = central.likenessToText;
    rows[column++] = central.likenessToLead;
    rows[column++] = central.top;
    rows[column++] = Math.min(central.repeated, 30);
    rows[column++] = share(central.repeated, central.contentTypes);
    rows[column++] = Math.min(share(central.counts, central.contentTypes), 12);
    rows[column++] = share(central.information, central.contentTypes);

    rows[column++] = Math.min(facts.numbers[row]!, 8);

    rows[column++] = share(facts.quoted[row]!, length);
    rows[column++] = bit(flags, Flag.OrphanQuote);
    rows[column++] = bit(flags, Flag.PronounSpeaker);
    rows[column++] = Math.min(facts.firstPerson[row]!, 5);
    rows[column++] = bit(flags, Flag.Dangling);
    rows[column++] = bit(flags, Flag.Question);
    rows[column++] = bit(flags, Flag.EndsWithColon);
    rows[column++] = share(facts.stops[row]!, length);
    rows[column++] = bit(flags, Flag.LooseStop);
    rows[column++] = bit(flags, Flag.Fragment);
    rows[column] = bit(flags, Flag.Boilerplate);

    wordsBefore += length;
    if (!(flags & Flag.Boilerplate)) position++;
  }
  return rows;
}
