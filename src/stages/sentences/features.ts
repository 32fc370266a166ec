import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { SENTENCE_STARTERS } from '../../lexicons/sentence-starters.js';
import { combine } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { abbreviationKind } from './abbreviation-kinds.js';
import type { SentenceContext } from './context.js';
import { firstAfterOpeners, lastBeforeClosers } from './edges.js';

/** Names the feature set: weights of another are refused. */
export const FEATURE_ID = 'sentences-1';
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
  out[at++] = combine(1, shapes);
  out[at++] = combine(2, combine(shapes, beforeShape));
  out[at++] = combine(3, combine(shapes, nextShape));
  out[at++] = combine(4, combine(lastShape, firstWord));
  out[at++] = combine(5, combine(lastWord, firstShape));
  out[at++] = combine(6, combine(lastWord, firstWord));
  out[at++] = combine(7, combine(kind * 2 + starter, firstShape));
  out[at++] = combine(8, combine(kind * 32 + firstShape, beforeShape));
  out[at++] = combine(9, combine(tokens.forms[first]!, lastShape));
  out[at++] = combine(10, combine(beforeWord, lastShape * 64 + firstShape));
  out[at++] = combine(11, combine(wordAt(tokens, first + 1), lastShape * 64 + firstShape));
  out[at++] = combine(12, combine(shapes, length));
  out[at++] = combine(13, combine(shapes, ahead));
  out[at++] = combine(14, combine(shapes, open));
  out[at++] = combine(15, combine(marks, shapes));
  out[at++] = combine(16, combine(shapes, style));
  out[at++] = combine(17, combine(shapes, length * 16 + bucket(token - context.lastMark)));
  out[at++] = combine(18, combine(tokens.ends[last]! - tokens.starts[last]!, shapes));
  out[at++] = combine(19, combine(ahead, length));
  out[at++] = combine(20, combine(lastWord, length));
  out[at++] = combine(21, combine(firstWord, combine(beforeShape, lastShape)));
  out[at++] = combine(22, combine(firstWord, wordAt(tokens, first + 1)));
  out[at++] = combine(23, combine(beforeWord, lastWord));
  out[at++] = combine(24, combine(shapes, combine(beforeShape, nextShape)));
  out[at++] = combine(25, combine(wordAt(tokens, context.first), shapes));
  out[at++] = combine(26, combine(shapeAt(tokens, first + 2), combine(shapes, nextShape)));
  return at;
}
