import { Shape, type TokenTable } from '../../document/token-table.js';
import type { ArticleWords } from './article-words.js';
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
  'inSecond',
  'inThird',
  'firstSentence',
  'capitals',
  'information',
  'isContent',
  'countInLead',
  'density',
  'articleLength',
  'contentCount',
  'contentInFirst',
  'countInOpening',
  'bestSentence',
  'sentenceSum',
  'quotedShare',
  'isNumber',
  'length',
  'capitalCount',
  'contentSentenceSum',
  'lastSentence',
  'expectedCount',
  'relativeFirst',
  'informationSquared',
  'informationCount',
  'isRepeated',
] as const;
const WIDTH = WORD_FEATURES.length;

/** Slots of the table of word biases: the top bits of a stem's hash. */
export const BIAS_BITS = 15;
/** One step of a word bias, in log-odds. */
export const BIAS_STEP = 1 / 32;

const LEAD = 3;
const OPENING = 8;

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

/**
 * The features of every word type: row `t`, column `c` at `t * WORD_FEATURES.length + c`. `scores` are the sentences' scores:
 * words of likely sentences are likely. Linear in the words.
 */
export function wordFeatures(
  tokens: TokenTable,
  words: ArticleWords,
  facts: SentenceFacts,
  information: Float32Array,
  scores: Float64Array,
): Float32Array {
  const { typeCount, firsts, types } = words;
  const inLead = new Uint16Array(typeCount);
  const inOpening = new Uint16Array(typeCount);
  const best = new Float32Array(typeCount);
  const sum = new Float32Array(typeCount);
  const quoted = new Float32Array(typeCount);
  for (let row = 0; row < facts.length; row++) {
    const probability = 1 / (1 + Math.exp(-scores[row]!));
    const quotedShare = facts.quoted[row]! / Math.max(facts.words[row]!, 1);
    for (let at = firsts[row]!; at < firsts[row + 1]!; at++) {
      const type = types[at]!;
      if (row < LEAD) inLead[type]!++;
      if (row < OPENING) inOpening[type]!++;
      if (probability > best[type]!) best[type] = probability;
      sum[type]! += probability;
      quoted[type]! += quotedShare;
    }
  }
  const rows = new Float32Array(typeCount * WIDTH);
  const sentences = Math.max(facts.length, 1);
  const logSentences = logOf(sentences) / 3;
  const perWord = 50 / Math.max(words.length, 1);
  for (let type = 0; type < typeCount; type++) {
    const count = words.counts[type]!;
    const logCount = logOf(count);
    const first = words.firstSentence[type]!;
    const content = words.isContent[type]!;
    const known = information[type]!;
    const capitals = Math.min(words.capitals[type]! / count, 1);
    const logSum = Math.log(sum[type]! + 1e-3) / 2;
    const token = words.firstTokens[type]!;
    const shape = tokens.shapes[token]!;
    let column = type * WIDTH;
    rows[column++] = 1;
    rows[column++] = logCount;
    rows[column++] = logOf(words.sentenceCounts[type]!);
    rows[column++] = first === 0 ? 1 : 0;
    rows[column++] = first === 1 ? 1 : 0;
    rows[column++] = first === 2 ? 1 : 0;
    rows[column++] = logOf(1 + first) / 2;
    rows[column++] = capitals;
    rows[column++] = known / 5;
    rows[column++] = content;
    rows[column++] = logOf(1 + inLead[type]!);
    rows[column++] = Math.min(3, count * perWord);
    rows[column++] = logSentences;
    rows[column++] = content * logCount;
    rows[column++] = first === 0 ? content : 0;
    rows[column++] = logOf(1 + inOpening[type]!);
    rows[column++] = Math.log(best[type]! + 1e-3) / 2;
    rows[column++] = logSum;
    rows[column++] = quoted[type]! / count;
    rows[column++] = shape === Shape.Number || shape === Shape.Alphanumeric ? 1 : 0;
    rows[column++] = Math.min(12, tokens.ends[token]! - tokens.starts[token]!) / 6;
    rows[column++] = capitals * logCount;
    rows[column++] = content * logSum;
    rows[column++] = words.lastSentence[type]! / sentences;
    rows[column++] = Math.min(sum[type]!, 5);
    rows[column++] = first / sentences;
    rows[column++] = (known * known) / 25;
    rows[column++] = (known * logCount) / 5;
    rows[column] = count > 1 ? 1 : 0;
  }
  return rows;
}

/** The slot of a stem's bias. */
export function biasSlot(stem: number): number {
  return stem >>> (32 - BIAS_BITS);
}

/** The probability of each word type that a human summary uses it. */
export function likelyWords(features: Float32Array, words: ArticleWords, model: WordModel): Float32Array {
  const { weights, biases } = model;
  const likely = new Float32Array(words.typeCount);
  for (let type = 0; type < words.typeCount; type++) {
    let logOdds = biases[biasSlot(words.stems[type]!)]! * BIAS_STEP;
    const start = type * WIDTH;
    for (let column = 0; column < WIDTH; column++) logOdds += weights[column]! * features[start + column]!;
    likely[type] = 1 / (1 + Math.exp(-logOdds));
  }
  return likely;
}
