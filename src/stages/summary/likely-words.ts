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

/** Writes the features of one type to `out`. */
function writeFeatures(
  { tokens, words, facts, information }: WordEvidence,
  { best, expected }: SentenceEvidence,
  type: number,
  out: Float64Array,
): void {
  const sentences = facts.length;
  const count = words.counts[type]!;
  const logCount = logOf(count);
  const first = words.firstSentence[type]!;
  const content = words.isContent[type]!;
  const known = information[type]!;
  const capitals = Math.min(words.capitals[type]! / count, 1);
  // a word of one sentence: the logarithm is known
  const logExpected = (count === 1 ? best[type]! : Math.log(expected[type]! + FLOOR)) / 2;
  const token = words.firstTokens[type]!;
  const shape = tokens.shapes[token]!;
  out[0] = 1;
  out[1] = logCount;
  out[2] = logOf(words.sentenceCounts[type]!);
  out[3] = first === 0 ? 1 : 0;
  out[4] = logOf(1 + first) / 2;
  out[5] = capitals;
  out[6] = known / 5;
  out[7] = content;
  out[8] = Math.min(3, (50 * count) / words.length);
  out[9] = logOf(sentences) / 3;
  out[10] = content * logCount;
  out[11] = first === 0 ? content : 0;
  out[12] = best[type]! / 2;
  out[13] = logExpected;
  out[14] = shape === Shape.Number || shape === Shape.Alphanumeric ? 1 : 0;
  out[15] = Math.min(12, tokens.ends[token]! - tokens.starts[token]!) / 6;
  out[16] = capitals * logCount;
  out[17] = content * logExpected;
  out[18] = words.lastSentence[type]! / sentences;
  out[19] = Math.min(expected[type]!, 5);
  out[20] = first / sentences;
  out[21] = (known * logCount) / 5;
}

const row = new Float64Array(WIDTH);

/** The features of every word type, for training: row `t`, column `c` at `t * WORD_FEATURES.length + c`. */
export function wordFeatures(evidence: WordEvidence): Float32Array {
  const gathered = gatherEvidence(evidence);
  const rows = new Float32Array(evidence.words.typeCount * WIDTH);
  for (let type = 0; type < evidence.words.typeCount; type++) {
    writeFeatures(evidence, gathered, type, row);
    rows.set(row, type * WIDTH);
  }
  return rows;
}

/** The slot of a stem's bias. */
export function biasSlot(stem: number): number {
  return stem >>> (32 - BIAS_BITS);
}

/** The probability of each word type that a human summary uses it. Linear in the words. */
export function likelyWords(evidence: WordEvidence, { weights, biases }: WordModel): Float32Array {
  const { typeCount, stems } = evidence.words;
  const gathered = gatherEvidence(evidence);
  const likely = evidence.columns.float32(typeCount);
  for (let type = 0; type < typeCount; type++) {
    writeFeatures(evidence, gathered, type, row);
    let logOdds = biases[biasSlot(stems[type]!)]! * BIAS_STEP;
    for (let column = 0; column < WIDTH; column++) logOdds += weights[column]! * row[column]!;
    likely[type] = 1 / (1 + Math.exp(-logOdds));
  }
  return likely;
}
