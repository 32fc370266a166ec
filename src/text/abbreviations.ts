import { Shape } from '../document/token-table.js';
import {
  AFTER_COMMA,
  BEFORE_NUMBER,
  CAPITAL_DATES,
  CAPITAL_FINAL,
  CAPITAL_TITLES,
  FINAL,
  INNER,
  PLAIN_TITLES,
} from '../lexicons/abbreviations.js';
import { isBlank, isDigit, isLetter, isUpper, isWordUnit, unitAt } from './characters.js';
import type { TokenRows } from './token-rows.js';
import { hashWord } from './word-hash.js';
import { WordSet } from './word-set.js';

const ALWAYS = new WordSet([...PLAIN_TITLES, ...INNER, ...FINAL]);
const WITH_CAPITAL = new WordSet([...CAPITAL_TITLES, ...CAPITAL_DATES, ...CAPITAL_FINAL]);
const WITH_NUMBER = new WordSet(BEFORE_NUMBER);
const WITH_COMMA = new WordSet(AFTER_COMMA);
const LONGEST = 6;

const STOP = 0x2e;
const CAPITAL_I = 0x49;

/** Whether the stop at `end` belongs to the word before it. `rows` holds the tokens before the word. */
export function ownsStop(text: string, start: number, end: number, rows: TokenRows): boolean {
  if (end - start > LONGEST) return false;
  const word = hashWord(text, start, end);
  if (ALWAYS.has(word)) return true;
  if (isUpper(text.charCodeAt(start))) {
    if (WITH_CAPITAL.has(word)) return true;
    if (WITH_COMMA.has(word) && rows.length > 0 && rows.shapes[rows.length - 1] === Shape.Comma) return true;
  }
  return WITH_NUMBER.has(word) && isNumberNext(text, end + 1);
}

function isNumberNext(text: string, at: number): boolean {
  return isDigit(unitAt(text, isBlank(unitAt(text, at)) ? at + 1 : at));
}

/**
 * End of a run of single letters with stops that begins at `start`, or 0: `U.S.`, `J.`, `a.m.`. The run's last stop belongs
 * to it, and so does a last letter without one, `U.S`. One small letter alone is no initial.
 */
export function initialsEnd(text: string, start: number, rows: TokenRows): number {
  let at = start;
  while (isLetter(unitAt(text, at)) && unitAt(text, at + 1) === STOP) at += 2;
  const letters = (at - start) >> 1;
  if (letters === 0) return 0;
  const hasLastLetter = isLetter(unitAt(text, at)) && !isWordUnit(unitAt(text, at + 1));
  if (hasLastLetter && !(letters === 1 && isBlank(unitAt(text, at - 1)))) return at + 1;
  if (letters > 1) return at;
  return isInitial(text, start, rows) ? at : 0;
}

/** Whether one letter and its stop are an initial. `I` is one only within a name: `Albert I. Jones`, not `you and I. Did`. */
function isInitial(text: string, start: number, rows: TokenRows): boolean {
  const letter = text.charCodeAt(start);
  if (!isUpper(letter)) return false;
  if (letter !== CAPITAL_I) return true;
  const before = rows.length === 0 ? -1 : rows.shapes[rows.length - 1];
  return (before === Shape.Capital || before === Shape.Initial) && isUpper(unitAt(text, start + 3));
}

/** End of a degree that begins with more than one letter, or whose parts do: `Ph.D.`, `B.Sc.`; or 0. */
export function degreeEnd(text: string, start: number): number {
  let at = start;
  const limit = Math.min(text.length, start + LONGEST + 1);
  let stops = 0;
  while (at < limit && (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === STOP)) {
    if (text.charCodeAt(at) === STOP && ++stops === 2) break;
    at++;
  }
  if (stops === 0 || !ALWAYS.has(hashWord(text, start, at))) return 0;
  return unitAt(text, at) === STOP ? at + 1 : at;
}
