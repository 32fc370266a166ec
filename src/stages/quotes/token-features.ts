import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenView } from './token-view.js';

/** Rows of the tagger's table; features are hashed into it. */
export const TAGGER_ROWS = 1 << 18;
/** Features of a token, at most. */
export const MOST_TOKEN_FEATURES = 40;

/** Hash of a template and two values, before it is cut to a table. */
export function featureHash(template: number, first: number, second: number): number {
  let hash =
    Math.imul(first ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second + template, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A length or distance as one of ten steps. */
export function bucket(size: number): number {
  if (size < 4) return size < 0 ? 0 : size;
  if (size < 6) return 4;
  if (size < 9) return 5;
  if (size < 14) return 6;
  if (size < 22) return 7;
  return size < 40 ? 8 : 9;
}

/**
 * Writes the table rows of a token's features to `rows` from `at` on; returns the index after the last. `first` and `end` bound its
 * paragraph.
 */
export function addTokenFeatures(
  view: TokenView,
  token: number,
  first: number,
  end: number,
  rows: Uint32Array,
  at: number,
): number {
  const { passage, shapes, kinds, cueClasses, cuesLeft, cuesRight, commas } = view;
  const { tokens, quotations, sentenceOf, sentenceFirsts, sentenceEnds, text } = passage;
  const { words } = tokens;
  const { places } = quotations;
  const mask = TAGGER_ROWS - 1;
  const has1 = token > first;
  const has2 = token + 1 < end;
  const word = words[token]!;
  const w1 = has1 ? words[token - 1]! : 1;
  const w2 = has2 ? words[token + 1]! : 2;
  const ww1 = token - 2 >= first ? words[token - 2]! : 1;
  const ww2 = token + 2 < end ? words[token + 2]! : 2;
  const shape = shapes[token]!;
  const s1 = has1 ? shapes[token - 1]! : 61;
  const s2 = has2 ? shapes[token + 1]! : 62;
  const ss1 = token - 2 >= first ? shapes[token - 2]! : 61;
  const kind = kinds[token]!;
  const k1 = has1 ? kinds[token - 1]! : 29;
  const k2 = has2 ? kinds[token + 1]! : 30;
  const place = places[token]!;
  const p1 = has1 ? places[token - 1]! : 4;
  const p2 = has2 ? places[token + 1]! : 5;
  const cue = cueClasses[token]!;
  const c1 = has1 ? cueClasses[token - 1]! : 6;
  const c2 = has2 ? cueClasses[token + 1]! : 6;
  const sentence = sentenceOf[token]!;
  const sentenceFirst = sentenceFirsts[sentence]!;
  const sentenceEnd = sentenceEnds[sentence]!;
  const put = (template: number, a: number, b: number): void => {
    rows[at++] = featureHash(template, a, b) & mask;
  };
  put(1, word, 0);
  put(2, w1, 0);
  put(3, w2, 0);
  put(4, ww1, 0);
  put(5, ww2, 0);
  put(6, w1, word);
  put(7, word, w2);
  const stop = tokens.ends[token]!;
  const suffix =
    text.charCodeAt(stop - 1) | (text.charCodeAt(stop - 2) << 8) | (text.charCodeAt(stop - 3) << 16);
  put(8, suffix, shape);
  put(9, ss1 | (s1 << 6) | (shape << 12) | (s2 << 18), place);
  const state = place | (p1 << 3) | (p2 << 6);
  put(10, state, shape);
  put(11, k1 | (kind << 5) | (k2 << 10), place);
  put(12, word, k1 | (k2 << 5));
  put(13, c1 | (cue << 3) | (c2 << 6), place | (kind << 3));
  // the quotation that holds the token or begins or ends beside it
  const row =
    quotations.rows[token]! ||
    (has2 ? quotations.rows[token + 1]! : 0) ||
    (has1 ? quotations.rows[token - 1]! : 0);
  if (row > 0) {
    const open = quotations.firsts[row - 1]!;
    const close = quotations.ends[row - 1]!;
    const endMark = close - 2 >= open ? shapes[close - 2]! : 63;
    const edges =
      (open === first ? 1 : 0) |
      (close >= end ? 2 : 0) |
      (open === sentenceFirst ? 4 : 0) |
      (close >= sentenceEnd - 1 ? 8 : 0);
    const described =
      bucket(close - open - 2) |
      (endMark << 4) |
      (edges << 10) |
      ((shapes[open + 1] === Shape.Lower ? 1 : 0) << 14);
    put(14, described, state);
    const left = cuesLeft[open] ?? -1;
    const right = close < end ? (cueClasses[close]! >= 2 ? close : cuesRight[close]!) : -1;
    const leftClass = left < 0 ? 0 : cueClasses[left]!;
    const rightClass = right < 0 ? 0 : cueClasses[right]!;
    const near =
      leftClass |
      (rightClass << 3) |
      (bucket(left < 0 ? 99 : open - left) << 6) |
      (bucket(right < 0 ? 99 : right - close) << 10);
    put(15, near, described);
    put(16, near, place);
    put(17, open > first ? words[open - 1]! : 1, place | (bucket(close - open - 2) << 3));
    put(18, close < end ? words[close]! : 2, place | (bucket(close - open - 2) << 3));
  }
  const left = cuesLeft[token]!;
  const right = cuesRight[token]!;
  const leftWord = left < 0 ? 0 : words[left]!;
  const rightWord = right < 0 ? 0 : words[right]!;
  const leftFar = left < 0 ? 15 : bucket(token - left);
  const rightFar = right < 0 ? 15 : bucket(right - token);
  const classes = (left < 0 ? 0 : cueClasses[left]!) | ((right < 0 ? 0 : cueClasses[right]!) << 3);
  put(19, leftWord, place | (kind << 3));
  put(20, rightWord, place | (kind << 3));
  put(21, leftWord, leftFar);
  put(22, rightWord, rightFar);
  put(23, classes, leftFar | (rightFar << 4) | (place << 8));
  if (left >= 0) {
    put(24, leftWord, word);
    put(25, words[left + 1] ?? 0, leftFar | (place << 4) | (classes << 7));
  }
  const fromStart = bucket(token - sentenceFirst);
  const toEnd = bucket(sentenceEnd - 1 - token);
  put(26, fromStart | (toEnd << 4) | (place << 8), shape);
  const before = commas[token]! - commas[sentenceFirst]!;
  put(
    27,
    Math.min(before, 4) | (place << 3) | (Math.min(commas[sentenceEnd]! - commas[token]!, 4) << 6),
    classes,
  );
  if (first === 0) put(28, shape, kind);
  // a colon early in the paragraph: a label
  let colon = first;
  while (colon < end && colon < first + 8 && shapes[colon] !== Shape.Colon) colon++;
  if (colon < end && shapes[colon] === Shape.Colon)
    put(29, (token < colon ? 1 : token === colon ? 2 : 3) | (first === 0 ? 4 : 0), place | (shape << 3));
  put(30, place === Place.Outside ? kind : 31, fromStart | (k2 << 4));
  return at;
}
