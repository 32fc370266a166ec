import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { FeatureList } from './feature-list.js';
import type { Paragraph, TokenView } from './token-view.js';

/** Rows of the tagger's table; features are hashed into it. */
export const TAGGER_ROWS = 1 << 18;
/** Features of a token, at most. */
export const MOST_TOKEN_FEATURES = 40;

/** A length or distance as one of ten steps. */
export function bucket(size: number): number {
  if (size < 4) return size < 0 ? 0 : size;
  if (size < 6) return 4;
  if (size < 9) return 5;
  if (size < 14) return 6;
  if (size < 22) return 7;
  return size < 40 ? 8 : 9;
}

/** Templates of the word at a token, before it, after it, two before and two after. */
export const WORD_TEMPLATES = [1, 2, 3, 4, 5] as const;
/** Where the token stands that each of {@link WORD_TEMPLATES} is about, seen from the word. */
export const WORD_OFFSETS = [0, 1, -1, 2, -2] as const;
/** What stands for the words before a paragraph and after it. */
export const NO_WORD_BEFORE = 1;
export const NO_WORD_AFTER = 2;

/** Adds every feature of a token to a list. */
export function addTokenFeatures(
  view: TokenView,
  paragraph: Paragraph,
  token: number,
  list: FeatureList,
): void {
  const { words } = view.passage.tokens;
  for (const [slot, template] of WORD_TEMPLATES.entries()) {
    const at = token - WORD_OFFSETS[slot]!;
    const word = at < paragraph.first ? NO_WORD_BEFORE : at >= paragraph.end ? NO_WORD_AFTER : words[at]!;
    list.add(template, word, 0);
  }
  addNeighbourFeatures(view, paragraph, token, list);
  addQuotationFeatures(view, paragraph, token, list);
  addPlaceFeatures(view, paragraph, token, list);
}

/** Which side of which marks a token and its neighbours stand on. */
export function markState({ passage }: TokenView, { first, end }: Paragraph, token: number): number {
  const { places } = passage.quotations;
  const before = token > first ? places[token - 1]! : 4;
  const after = token + 1 < end ? places[token + 1]! : 5;
  return places[token]! | (before << 3) | (after << 6);
}

/** What stands beside a token: words, shapes, kinds. */
export function addNeighbourFeatures(
  view: TokenView,
  paragraph: Paragraph,
  token: number,
  list: FeatureList,
): void {
  const { passage, shapes, kinds, cueClasses } = view;
  const { tokens, quotations, text } = passage;
  const { words } = tokens;
  const { first, end } = paragraph;
  const has1 = token > first;
  const has2 = token + 1 < end;
  const word = words[token]!;
  const w1 = has1 ? words[token - 1]! : NO_WORD_BEFORE;
  const w2 = has2 ? words[token + 1]! : NO_WORD_AFTER;
  const shape = shapes[token]!;
  const s1 = has1 ? shapes[token - 1]! : 61;
  const s2 = has2 ? shapes[token + 1]! : 62;
  const ss1 = token - 2 >= first ? shapes[token - 2]! : 61;
  const kind = kinds[token]!;
  const k1 = has1 ? kinds[token - 1]! : 29;
  const k2 = has2 ? kinds[token + 1]! : 30;
  const place = quotations.places[token]!;
  const cue = cueClasses[token]!;
  const c1 = has1 ? cueClasses[token - 1]! : 6;
  const c2 = has2 ? cueClasses[token + 1]! : 6;
  list.add(6, w1, word);
  list.add(7, word, w2);
  const stop = tokens.ends[token]!;
  const suffix =
    text.charCodeAt(stop - 1) | (text.charCodeAt(stop - 2) << 8) | (text.charCodeAt(stop - 3) << 16);
  list.add(8, suffix, shape);
  list.add(9, ss1 | (s1 << 6) | (shape << 12) | (s2 << 18), place);
  list.add(10, markState(view, paragraph, token), shape);
  list.add(11, k1 | (kind << 5) | (k2 << 10), place);
  list.add(12, word, k1 | (k2 << 5));
  list.add(13, c1 | (cue << 3) | (c2 << 6), place | (kind << 3));
}

/** Row of the quotation that holds a token or begins or ends beside it, plus one; 0 without. */
export function quotationNear({ passage }: TokenView, { first, end }: Paragraph, token: number): number {
  const { rows } = passage.quotations;
  return rows[token]! || (token + 1 < end ? rows[token + 1]! : 0) || (token > first ? rows[token - 1]! : 0);
}

/** The quotation that a token stands in or beside; the same for all tokens with its {@link markState}. */
export function addQuotationFeatures(
  view: TokenView,
  paragraph: Paragraph,
  token: number,
  list: FeatureList,
): void {
  const row = quotationNear(view, paragraph, token);
  if (row === 0) return;
  const { passage, shapes, cueClasses, cuesLeft, cuesRight } = view;
  const { tokens, quotations, sentenceOf, sentenceFirsts, sentenceEnds } = passage;
  const { words } = tokens;
  const { first, end } = paragraph;
  const place = quotations.places[token]!;
  const sentence = sentenceOf[token]!;
  const open = quotations.firsts[row - 1]!;
  const close = quotations.ends[row - 1]!;
  const endMark = close - 2 >= open ? shapes[close - 2]! : 63;
  const edges =
    (open === first ? 1 : 0) |
    (close >= end ? 2 : 0) |
    (open === sentenceFirsts[sentence]! ? 4 : 0) |
    (close >= sentenceEnds[sentence]! - 1 ? 8 : 0);
  const described =
    bucket(close - open - 2) |
    (endMark << 4) |
    (edges << 10) |
    ((shapes[open + 1] === Shape.Lower ? 1 : 0) << 14);
  list.add(14, described, markState(view, paragraph, token));
  const left = cuesLeft[open]!;
  const right = close < end ? (cueClasses[close]! >= 2 ? close : cuesRight[close]!) : -1;
  const leftClass = left < 0 ? 0 : cueClasses[left]!;
  const rightClass = right < 0 ? 0 : cueClasses[right]!;
  const near =
    leftClass |
    (rightClass << 3) |
    (bucket(left < 0 ? 99 : open - left) << 6) |
    (bucket(right < 0 ? 99 : right - close) << 10);
  list.add(15, near, described);
  list.add(16, near, place);
  const size = bucket(close - open - 2);
  list.add(17, open > first ? words[open - 1]! : NO_WORD_BEFORE, place | (size << 3));
  list.add(18, close < end ? words[close]! : NO_WORD_AFTER, place | (size << 3));
}

/** How far a token stands from cues, commas, and the edges of its sentence. */
export function addPlaceFeatures(
  view: TokenView,
  { first, end, colon }: Paragraph,
  token: number,
  list: FeatureList,
): void {
  const { passage, shapes, kinds, cueClasses, cuesLeft, cuesRight, commas } = view;
  const { tokens, quotations, sentenceOf, sentenceFirsts, sentenceEnds } = passage;
  const { words } = tokens;
  const shape = shapes[token]!;
  const kind = kinds[token]!;
  const place = quotations.places[token]!;
  const left = cuesLeft[token]!;
  const right = cuesRight[token]!;
  const leftWord = left < 0 ? 0 : words[left]!;
  const rightWord = right < 0 ? 0 : words[right]!;
  const leftFar = left < 0 ? 15 : bucket(token - left);
  const rightFar = right < 0 ? 15 : bucket(right - token);
  const classes = (left < 0 ? 0 : cueClasses[left]!) | ((right < 0 ? 0 : cueClasses[right]!) << 3);
  list.add(19, leftWord, place | (kind << 3));
  list.add(20, rightWord, place | (kind << 3));
  list.add(21, leftWord, leftFar);
  list.add(22, rightWord, rightFar);
  list.add(23, classes, leftFar | (rightFar << 4) | (place << 8));
  if (left >= 0) {
    list.add(24, leftWord, words[token]!);
    list.add(25, words[left + 1]!, leftFar | (place << 4) | (classes << 7));
  }
  const sentence = sentenceOf[token]!;
  const sentenceFirst = sentenceFirsts[sentence]!;
  const sentenceEnd = sentenceEnds[sentence]!;
  const fromStart = bucket(token - sentenceFirst);
  const toEnd = bucket(sentenceEnd - 1 - token);
  list.add(26, fromStart | (toEnd << 4) | (place << 8), shape);
  const before = Math.min(commas[token]! - commas[sentenceFirst]!, 4);
  const after = Math.min(commas[sentenceEnd]! - commas[token]!, 4);
  list.add(27, before | (place << 3) | (after << 6), classes);
  if (first === 0) list.add(28, shape, kind);
  if (colon >= 0) {
    const side = token < colon ? 1 : token === colon ? 2 : 3;
    list.add(29, side | (first === 0 ? 4 : 0), place | (shape << 3));
  }
  const k2 = token + 1 < end ? kinds[token + 1]! : 30;
  list.add(30, place === Place.Outside ? kind : 31, fromStart | (k2 << 4));
}
