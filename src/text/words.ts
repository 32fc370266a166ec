import { Gap, Shape, Trait } from '../document/token-table.js';
import { degreeEnd, initialsEnd, ownsStop } from './abbreviations.js';
import { addressEnd, mayBeAddress } from './addresses.js';
import {
  isApostrophe,
  isBlank,
  isLetter,
  isUpper,
  isWordUnit,
  low,
  unitAt,
  unitOf,
  Unit,
} from './characters.js';
import { isAstralLetter } from './emoji.js';
import type { TokenRows } from './token-rows.js';

const STOP = 0x2e;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;

/**
 * A word as it is being read. One object, used again for every word: nothing is allocated on the way.
 *
 * ```
 * anti-U.S.-minded's
 *      ^part       ^apostrophe
 * ```
 */
const word = { end: 0, part: 0, traits: 0, lowers: 0, uppers: 0, laterUppers: 0, apostrophe: -1 };

/** Scans from a letter: a word, a name with hyphens and apostrophes, an abbreviation, or the start of an address. */
export function scanWord(text: string, start: number, rows: TokenRows, gap: Gap): number {
  word.end = word.part = start;
  word.traits = word.lowers = word.uppers = word.laterUppers = 0;
  word.apostrophe = -1;
  readLetters(text, start);
  const next = unitAt(text, word.end);
  if (mayBeAddress(next)) {
    const address = addressEnd(text, start, word.end);
    if (address > 0) {
      rows.push(text, start, address, Shape.Address, 0, gap);
      return address;
    }
  }
  if (next === STOP) readStops(text, start, rows);
  return pushWord(text, start, rows, gap);
}

/** Reads on to the first unit that is no part of a word. */
function readLetters(text: string, start: number): void {
  let end = word.end;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const kind = unitOf(unit);
    if (kind === Unit.Lower || kind === Unit.Letter) word.lowers++;
    else if (kind === Unit.Upper) {
      word.uppers++;
      if (end > start && isLetter(text.charCodeAt(end - 1))) word.laterUppers++;
    } else if (kind === Unit.Digit) word.traits |= Trait.Digit;
    else if (unit === HYPHEN) {
      if (!isWordUnit(unitAt(text, end + 1))) break;
      word.traits |= Trait.Hyphen;
      word.part = end + 1;
    } else if (isApostrophe(unit)) {
      if (!isLetter(unitAt(text, end + 1))) break;
      word.traits |= Trait.Apostrophe;
      word.apostrophe = end;
    } else if (unit === UNDERSCORE) {
      if (!isWordUnit(unitAt(text, end + 1))) break;
    } else if (unit === AMPERSAND) {
      // `AT&T`, `R&B`; but `this&that` are three
      if (word.lowers > 0 || !isUpper(unitAt(text, end + 1))) break;
    } else if (kind === Unit.HighSurrogate && isAstralLetter(text, end)) {
      word.lowers++;
      end++;
    } else break;
  }
  word.end = end;
}

/** Reads stops that belong to the word, and what is joined on after them: `U.S.`, `Mr.`, `Ph.D.`, `anti-U.S.-minded`. */
function readStops(text: string, start: number, rows: TokenRows): void {
  while (unitAt(text, word.end) === STOP) {
    const end = stopsEnd(text, start, rows);
    if (end === 0) return;
    for (let at = word.end; at < end; at++) if (isUpper(text.charCodeAt(at))) word.uppers++;
    word.end = end;
    word.apostrophe = -1;
    if (unitAt(text, end) !== HYPHEN || !isLetter(unitAt(text, end + 1))) {
      if (text.charCodeAt(end - 1) === STOP) word.traits |= Trait.Abbreviation;
      return;
    }
    readLetters(text, start);
  }
}

function stopsEnd(text: string, start: number, rows: TokenRows): number {
  const { part, end } = word;
  const next = unitAt(text, end + 1);
  const length = end - part;
  if (length <= 2 && !isBlank(next) && isUpper(next)) {
    const degree = degreeEnd(text, part);
    if (degree > 0) return degree;
  }
  if (length === 1) {
    const initials = initialsEnd(text, part, rows);
    if (initials > 0) return initials;
  }
  // A stop after a clitic or a compound is the sentence's, unless the compound goes on: `Lt.-Gen.`
  if (word.apostrophe >= 0 || (part > start && text.charCodeAt(part - 2) !== STOP)) return 0;
  return ownsStop(text, part, end, rows) ? end + 1 : 0;
}

function pushWord(text: string, start: number, rows: TokenRows, gap: Gap): number {
  const { end, traits } = word;
  const clitic = word.apostrophe < 0 ? 0 : cliticStart(text, start, end, word.apostrophe);
  const stop = clitic > 0 ? clitic : end;
  rows.push(text, start, stop, wordShape(text, start, stop), traits, gap);
  if (clitic > 0) rows.push(text, clitic, end, Shape.Clitic, 0, Gap.None);
  return end;
}

function wordShape(text: string, start: number, end: number): Shape {
  if (word.traits & Trait.Digit) return Shape.Alphanumeric;
  const isOneLetter = end - start === 1 || (end - start === 2 && text.charCodeAt(start + 1) === STOP);
  if (isOneLetter && word.uppers > 0) return Shape.Initial;
  if (word.uppers === 0) return Shape.Lower;
  if (word.lowers === 0) return Shape.AllCaps;
  if (isUpper(text.charCodeAt(start)) && word.laterUppers === 0) return Shape.Capital;
  return Shape.MixedCase;
}

/** Where the clitic of `text.slice(start, end)` begins, or 0: `Trump|'s`, `do|n't`, `they|'ll`. `O'Kane` has none. */
function cliticStart(text: string, start: number, end: number, apostrophe: number): number {
  const after = end - apostrophe - 1;
  const first = low(text.charCodeAt(apostrophe + 1));
  if (after === 1) {
    if (first === 0x74 && apostrophe - 1 > start && low(text.charCodeAt(apostrophe - 1)) === 0x6e)
      return apostrophe - 1;
    return first === 0x73 || first === 0x64 || first === 0x6d ? apostrophe : 0;
  }
  if (after !== 2) return 0;
  const second = low(text.charCodeAt(apostrophe + 2));
  const isLl = first === 0x6c && second === 0x6c;
  const isReOrVe = (first === 0x72 || first === 0x76) && second === 0x65;
  return isLl || isReOrVe ? apostrophe : 0;
}
