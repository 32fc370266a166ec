import { Shape, type TokenTable } from '../../document/token-table.js';
import type { ArticleWords } from './article-words.js';
import type { Columns } from './columns.js';
import type { SentenceFacts } from './sentence-facts.js';

// How likely a human summary of the article uses each of its words: what the selection tries to cover. The idea of weighing
// concepts by a trained model is that of Li, Qian and Liu (2013), "Using Supervised Bigram-based ILP for Extractive
// Summarization"; here the concepts are stems and the selection is greedy.

/** Columns of {@link wordFeatures}, in order. */
export const WORD_FEATURES = [
  'constant',
  'count',
  'sentences',
  'inFirst',
  'firstSentence',
  'capitals',
  'information',
  'isContent',
  'density',
  'articleLength',
  'contentCount',
  'contentInFirst',
  'bestSentence',
  'sentenceSum',
  'isNumber',
  'length',
  'capitalCount',
  'contentSentenceSum',
  'lastSentence',
  'expectedCount',
  'relativeFirst',
  'informationCount',
] as const;
const WIDTH = WORD_FEATURES.length;

/** Slots of the table of word biases: the top bits of a stem's hash. */
export const BIAS_BITS = 15;
/** One step of a word bias, in log-odds. */
export const BIAS_STEP = 1 / 32;

const logs = Float64Array.from({ length: 256 }, (_, n) => Math.log(Math.max(n, 1)));
/** Natural logarithm of a whole number from 1. */
const logOf = (n: number): number => (n < 256 ? logs[n]! : Math.log(n));

/** The model of likely words: a logistic regression with a bias for each stem. */
export interface WordModel {
  /** One weight a column. */
  readonly weights: Float32Array;
  /** Per slot, in {@link BIAS_STEP}s. */
  readonly biases: Int8Array;
}

/** What the features of words are made from. */
export interface WordEvidence {
  readonly tokens: TokenTable;
  readonly words: ArticleWords;
  readonly facts: SentenceFacts;
  /** Inverse document frequency of each type. */
  readonly information: Float32Array;
  /** Log-odds of each sentence: words of likely sentences are likely. */
  readonly scores: Float64Array;
  readonly columns: Columns;
}

/** Per word type, gathered from the sentences that hold it. */
interface SentenceEvidence {
  /** Greatest log-probability of a sentence that holds it. */
  readonly best: Float32Array;
  /** How many chosen sentences may be expected to hold it. */
  readonly expected: Float32Array;
}

/** Least probability that a feature tells from none. */
const FLOOR = 1e-3;
const LOG_FLOOR = Math.log(FLOOR);

function gatherEvidence({ words, facts, scores, columns }: WordEvidence): SentenceEvidence {
  const { typeCount, firsts, types } = words;
  const evidence = {
    best: columns.float32(typeCount).fill(LOG_FLOOR),
    expected: columns.float32(typeCount),
  };
  const { best, expected } = evidence;
  for (let row = 0; row < facts.length; row++) {
    const probability = 1 / (1 + Math.exp(-scores[row]!));
    const logProbability = Math.log(probability + FLOOR);
    const end = firsts[row + 1]!;
    for (let at = firsts[row]!; at < end; at++) {
      const type = types[at]!;
      if (logProbability > best[type]!) best[type] = logProbability;
      expected[type]! += probability;
    }
  }
  return evidence;
}

/** Writes the features of the types from `from` up to `to`, one row a type. */
function writeFeatures(
  { tokens, words, facts, information }: WordEvidence,
  { best, expected }: SentenceEvidence,
  from: number,
  to: number,
  out: Float64Array | Float32Array,
): void {
  const { counts, sentenceCounts, firstSentence, lastSentence, isContent, firstTokens } = words;
  const { shapes, starts, ends } = tokens;
  const perSentence = 1 / facts.length;
  const perWord = 50 / words.length;
  const logSentences = logOf(facts.length) / 3;
  let at = 0;
  for (let type = from; type < to; type++, at += WIDTH) {
    const count = counts[type]!;
    const first = firstSentence[type]!;
    const content = isContent[type]!;
    const known = information[type]!;
    const likeliest = best[type]!;
    const sum = expected[type]!;
    const token = firstTokens[type]!;
    const shape = shapes[token]!;
    const isFirst = first === 0 ? 1 : 0;
    let logCount = 0;
    let logExpected = likeliest / 2; // of a word of one sentence the logarithm is known
    let capitals = words.capitals[type]!;
    if (count > 1) {
      logCount = logOf(count);
      logExpected = Math.log(sum + FLOOR) / 2;
      capitals = Math.min(capitals / count, 1);
    }
    out[at] = 1;
    out[at + 1] = logCount;
    out[at + 2] = logOf(sentenceCounts[type]!);
    out[at + 3] = isFirst;
    out[at + 4] = logOf(1 + first) / 2;
    out[at + 5] = capitals;
    out[at + 6] = known / 5;
    out[at + 7] = content;
    out[at + 8] = Math.min(3, perWord * count);
    out[at + 9] = logSentences;
    out[at + 10] = content * logCount;
    out[at + 11] = isFirst * content;
    out[at + 12] = likeliest / 2;
    out[at + 13] = logExpected;
    out[at + 14] = shape === Shape.Number || shape === Shape.Alphanumeric ? 1 : 0;
    out[at + 15] = Math.min(12, ends[token]! - starts[token]!) / 6;
    out[at + 16] = capitals * logCount;
    out[at + 17] = content * logExpected;
    out[at + 18] = lastSentence[type]! * perSentence;
    out[at + 19] = Math.min(sum, 5);
    out[at + 20] = first * perSentence;
    out[at + 21] = (known * logCount) / 5;
  }
}

/** The features of every word type, for training: row `t`, column `c` at `t * WORD_FEATURES.length + c`. */
export function wordFeatures(evidence: WordEvidence): Float32Array {
  const { typeCount } = evidence.words;
  const rows = new Float32Array(typeCount * WIDTH);
  writeFeatures(evidence, gatherEvidence(evidence), 0, typeCount, rows);
  return rows;
}

/** The slot of a stem's bias. */
export function biasSlot(stem: number): number {
  return stem >>> (32 - BIAS_BITS);
}

/** So many types at a time: their features stay in the nearest cache. */
const BATCH = 64;
const batch = new Float64Array(BATCH * WIDTH);
const wide = new Float64Array(WIDTH);

/** The probability of each word type that a human summary uses it. Linear in the words. */
export function likelyWords(evidence: WordEvidence, { weights, biases }: WordModel): Float32Array {
  const { typeCount, stems } = evidence.words;
  const gathered = gatherEvidence(evidence);
  const likely = evidence.columns.float32(typeCount);
  wide.set(weights);
  for (let from = 0; from < typeCount; from += BATCH) {
    const to = Math.min(typeCount, from + BATCH);
    writeFeatures(evidence, gathered, from, to, batch);
    for (let type = from, at = 0; type < to; type++) {
      let logOdds = biases[biasSlot(stems[type]!)]! * BIAS_STEP;
      for (let column = 0; column < WIDTH; column++) logOdds += wide[column]! * batch[at++]!;
      likely[type] = 1 / (1 + Math.exp(-logOdds));
    }
  }
  return likely;
}
