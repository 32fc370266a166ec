import { Shape, type Gap } from '../document/token-table.js';
import { isApostrophe, isDigit, isLetter, isWordUnit, low, unitAt } from './characters.js';
import { dressEnd, isBasicEmoji } from './emoji.js';
import type { TokenRows } from './token-rows.js';
import { hashWord } from './word-hash.js';
import { WordSet } from './word-set.js';

const AT = 0x40;
const HASH = 0x23;
const UNDERSCORE = 0x5f;

/** Words that are written with an apostrophe in front, which is no quotation mark: `get 'em`, `rock 'n' roll`. */
const HEADLESS = new WordSet('em til tis twas twill cause cuz bout round n cept nother'.split(' '));
const LONGEST_HEADLESS = 6;

/** Shapes of single marks; everything else that is no word is a Symbol. */
const MARKS = new Uint8Array(0x10000).fill(Shape.Symbol);
for (const [marks, shape] of [
  [',،、', Shape.Comma],
  ['.。', Shape.Stop],
  ['…', Shape.Ellipsis],
  [':', Shape.Colon],
  [';', Shape.Semicolon],
  ['!?¡¿‼⁇⁈⁉', Shape.Exclamation],
  ['-‐‑‒–—―−', Shape.Dash],
  ['([{', Shape.OpenBracket],
  [')]}', Shape.CloseBracket],
  ['"“”„‟«»', Shape.DoubleMark],
  ["'‘’‚‛‹›`", Shape.SingleMark],
  ['$£€¥¢₹₽₩₪₺₫₴₦', Shape.Currency],
  ['%‰', Shape.Percent],
] as const)
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = shape;

/** The shape that a unit has as a token of its own, were it a mark. */
export function markShape(unit: number): Shape {
  return MARKS[unit] as Shape;
}

/** Scans from a unit that is neither blank, letter, digit nor surrogate: marks, handles, hash tags, clitics after a mark. */
export function scanMark(text: string, start: number, unit: number, rows: TokenRows, gap: Gap): number {
  if (unit === AT || unit === HASH) {
    const end = tagEnd(text, start);
    if (end > 0) {
      rows.push(text, start, end, unit === AT ? Shape.Handle : Shape.Hashtag, 0, gap);
      return end;
    }
  }
  if (isApostrophe(unit)) {
    const clitic = gap === 0 ? cliticAfterMark(text, start) : 0;
    const end = clitic > 0 ? clitic : headlessEnd(text, start);
    if (end > 0) {
      rows.push(text, start, end, clitic > 0 ? Shape.Clitic : headlessShape(text, start), 0, gap);
      return end;
    }
  }
  const shape = markShape(unit);
  if (shape === Shape.Symbol && isBasicEmoji(unit)) {
    const end = dressEnd(text, start + 1);
    rows.push(text, start, end, Shape.Emoji, 0, gap);
    return end;
  }
  const end = runEnd(text, start, unit, shape);
  rows.push(text, start, end, shapeOfRun(shape, end - start), 0, gap);
  return end;
}

/** Where a run of marks that make one token ends: `--`, `...`, `''`, `?!`, `***`. Brackets and double marks never join. */
function runEnd(text: string, start: number, unit: number, shape: Shape): number {
  let end = start + 1;
  if (shape === Shape.SingleMark) return unitAt(text, end) === unit ? end + 1 : end;
  if (shape === Shape.Exclamation) {
    while (end < text.length && MARKS[text.charCodeAt(end)] === Shape.Exclamation) end++;
    return end;
  }
  if (shape === Shape.Stop || shape === Shape.Ellipsis || shape === Shape.Dash || shape === Shape.Symbol)
    while (end < text.length && text.charCodeAt(end) === unit) end++;
  return end;
}

function shapeOfRun(shape: Shape, length: number): Shape {
  if (length === 1) return shape;
  if (shape === Shape.Stop) return Shape.Ellipsis;
  return shape === Shape.SingleMark ? Shape.DoubleMark : shape;
}

/** End of `@handle` or `#tag`, or 0. `#1` is a number sign. */
function tagEnd(text: string, start: number): number {
  const first = unitAt(text, start + 1);
  if (!isLetter(first) && !(first === UNDERSCORE && isWordUnit(unitAt(text, start + 2)))) return 0;
  let end = start + 2;
  while (end < text.length && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === UNDERSCORE))
    end++;
  return end;
}

/** End of `'s` right after a mark or number, or 0: `"Friends"'s`, `U.S.'s`. */
function cliticAfterMark(text: string, start: number): number {
  return low(unitAt(text, start + 1)) === 0x73 && !isWordUnit(unitAt(text, start + 2)) ? start + 2 : 0;
}

/** End of a word or year that lost its head, with the apostrophe that stands for it: `'em`, `'90s`, `'n'`; or 0. */
function headlessEnd(text: string, start: number): number {
  const first = start + 1;
  let end = first;
  while (end - first <= LONGEST_HEADLESS && isWordUnit(unitAt(text, end))) end++;
  const length = end - first;
  if (length === 0 || length > LONGEST_HEADLESS) return 0;
  if (isDigit(text.charCodeAt(first))) return isYearEnding(text, first, length) ? end : 0;
  if (!HEADLESS.has(hashWord(text, first, end))) return 0;
  const isLoneN = length === 1;
  const closes = isApostrophe(unitAt(text, end));
  if (isLoneN) return closes ? end + 1 : 0;
  // `'Cause of death'` is a quotation: only small letters count for the words that also exist with their head on.
  return text.charCodeAt(first) >= 0x61 && !closes ? end : 0;
}

/** `90s` or `08`, of `'90s` and `'08`. */
function isYearEnding(text: string, first: number, length: number): boolean {
  if (!isDigit(unitAt(text, first + 1))) return false;
  return length === 2 || (length === 3 && low(text.charCodeAt(first + 2)) === 0x73);
}

function headlessShape(text: string, start: number): Shape {
  return isDigit(text.charCodeAt(start + 1)) ? Shape.Alphanumeric : Shape.Lower;
}
