import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { SENTENCE_STARTERS } from '../../lexicons/sentence-starters.js';
import { WordSet } from '../../text/word-set.js';
import { abbreviationKind } from './abbreviation-kinds.js';
import type { SentenceContext } from './context.js';
import { firstAfterOpeners, lastBeforeClosers } from './edges.js';

/** Names the feature set: weights of another are refused. */
export const FEATURE_ID = 'sentences-2';
export const FEATURES = 26;

const STARTERS = new WordSet(SENTENCE_STARTERS);

/** Lengths and distances in classes that grow. */
function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 7) return 5;
  if (distance <= 12) return 6;
  return distance <= 25 ? 7 : 8;
}

/** A word's hash; for marks, whose look varies, their shape stands in. */
function wordAt({ words, shapes, length }: TokenTable, token: number): number {
  if (token < 0 || token >= length) return 0x51;
  const shape = shapes[token]!;
  if (shape === Shape.Number) return 0x52;
  return shape >= Shape.Comma && shape !== Shape.Symbol && shape !== Shape.Dash
    ? 0x100 + shape
    : words[token]!;
}

function shapeAt({ shapes, gaps, length }: TokenTable, token: number): number {
  if (token < 0 || token >= length) return 30;
  return shapes[token]! * 2 + (gaps[token] === Gap.None ? 1 : 0);
}

/** Tokens from `token` to the end of its block or to the next stop, 30 at most, and what stands there. */
function outlook({ shapes, gaps, length }: TokenTable, token: number): number {
  const farthest = Math.min(length, token + 30);
  for (let at = token + 1; at < farthest; at++) {
    if (gaps[at]! >= Gap.Line) return bucket(at - token) * 4 + 1;
    const shape = shapes[at]!;
    if (shape === Shape.Stop || shape === Shape.Exclamation) return bucket(at - token) * 4 + 2;
  }
  return farthest === length ? bucket(length - token) * 4 + 1 : 3;
}

/** Hash of a feature: its number and two facts. One multiplication a fact and one to spread the bits. */
function feature(number: number, one: number, other: number): number {
  let hash =
    Math.imul(one + number, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b) ^ Math.imul(number, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Writes the features of the boundary before `token` to `out`, as hashes, and returns their number. The boundary lies
 * between `last`, without the marks that close, and `first`, without those that open.
 */
export function writeFeatures(
  tokens: TokenTable,
  token: number,
  context: SentenceContext,
  style: number,
  out: Uint32Array,
): number {
  const last = lastBeforeClosers(tokens, token);
  const first = firstAfterOpeners(tokens, token);
  const lastShape = shapeAt(tokens, last);
  const firstShape = shapeAt(tokens, first) >> 1;
  const shapes = lastShape * 64 + firstShape;
  const lastWord = wordAt(tokens, last);
  const firstWord = wordAt(tokens, first);
  const kind = abbreviationKind(tokens, last);
  const starter = STARTERS.has(tokens.words[first]!) ? 1 : 0;
  const length = bucket(token - context.first);
  const beforeWord = wordAt(tokens, last - 1);
  const beforeShape = shapeAt(tokens, last - 1);
  const nextShape = shapeAt(tokens, first + 1);
  const marks =
    (tokens.shapes[token - 1]! * 32 + tokens.shapes[token]!) * 4 +
    (last < token - 1 ? 1 : 0) +
    (first > token ? 2 : 0);
  const open =
    (context.quotation >= 0 ? 1 : 0) +
    (context.bracket >= 0 ? 2 : 0) +
    (context.quotation === context.first ? 4 : 0);
  const ahead = outlook(tokens, first);
  let at = 0;
  const nextWord = wordAt(tokens, first + 1);
  out[at++] = feature(1, shapes, 0);
  out[at++] = feature(2, shapes, beforeShape);
  out[at++] = feature(3, shapes, nextShape);
  out[at++] = feature(4, lastShape, firstWord);
  out[at++] = feature(5, firstShape, lastWord);
  out[at++] = feature(6, lastWord, firstWord);
  out[at++] = feature(7, kind * 2 + starter, firstShape);
  out[at++] = feature(8, kind * 32 + firstShape, beforeShape);
  out[at++] = feature(9, lastShape, tokens.forms[first]!);
  out[at++] = feature(10, shapes, beforeWord);
  out[at++] = feature(11, shapes, nextWord);
  out[at++] = feature(12, shapes, length);
  out[at++] = feature(13, shapes, ahead);
  out[at++] = feature(14, shapes, open);
  out[at++] = feature(15, shapes, marks);
  out[at++] = feature(16, shapes, style);
  out[at++] = feature(17, shapes, length * 16 + bucket(token - context.lastMark));
  out[at++] = feature(18, shapes, tokens.ends[last]! - tokens.starts[last]!);
  out[at++] = feature(19, ahead, length);
  out[at++] = feature(20, length, lastWord);
  out[at++] = feature(21, beforeShape * 64 + lastShape, firstWord);
  out[at++] = feature(22, firstWord, nextWord);
  out[at++] = feature(23, beforeWord, lastWord);
  out[at++] = feature(24, shapes, beforeShape * 64 + nextShape);
  out[at++] = feature(25, shapes, wordAt(tokens, context.first));
  out[at++] = feature(26, shapes, shapeAt(tokens, first + 2) * 64 + nextShape);
  return at;
}
