import { Gap, Shape, Trait, type TokenTable } from '../document/token-table.js';
import { FINAL_ABBREVIATIONS, INNER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../lexicons/abbreviations.js';
import { DOMAIN_ENDINGS } from '../lexicons/domains.js';
import { Unit, unitOf } from './characters.js';
import { TokenRows } from './token-rows.js';
import { hashWord } from './word-hash.js';
import { WordSet } from './word-set.js';

// Tokens after the Penn Treebank's habits, on the text as it stands: clitics and possessives are split off (do|n't,
// Trump|'s), hyphenated words, numbers, abbreviations, web and mail addresses stay whole, marks stand alone, runs of one mark
// (`--`, `...`, `''`, `!!`) are one token.

const ABBREVIATIONS = new WordSet([...TITLE_ABBREVIATIONS, ...INNER_ABBREVIATIONS, ...FINAL_ABBREVIATIONS]);
const ENDINGS = new WordSet(DOMAIN_ENDINGS);

const code = (character: string): number => character.charCodeAt(0);
const STOP = code('.');
const HYPHEN = code('-');
const APOSTROPHE = code("'");
const AT = code('@');
const HASH = code('#');
const SLASH = code('/');
const COLON = code(':');
const COMMA = code(',');
const CURLY = 0x2019;

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLY;
const isLetter = (unit: number): boolean => {
  const kind = unitOf(unit);
  return kind === Unit.Lower || kind === Unit.Upper || kind === Unit.Letter;
};
const isDigit = (unit: number): boolean => unitOf(unit) === Unit.Digit;
const isWordUnit = (unit: number): boolean => {
  const kind = unitOf(unit);
  return kind >= Unit.Lower && kind <= Unit.Letter;
};
/** The unit, folded to lower case where it is an ASCII letter. */
const low = (unit: number): number => unit | 0x20;

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
  for (const mark of marks) MARKS[code(mark)] = shape;

/**
 * Cuts a text into tokens. Linear in the text: every unit is looked at a small constant number of times. Allocates one table.
 */
export function tokenize(text: string): TokenTable {
  const rows = new TokenRows(16 + (text.length >>> 2));
  let at = 0;
  let gap: Gap = Gap.Paragraph;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unitOf(unit);
    if (kind === Unit.Blank) {
      at++;
      if (gap === Gap.None) gap = Gap.Blank;
      continue;
    }
    if (kind === Unit.LineBreak) {
      at++;
      gap = gap === Gap.Line || gap === Gap.Paragraph ? Gap.Paragraph : Gap.Line;
      continue;
    }
    at = scanToken(text, at, unit, kind, rows, gap);
    gap = Gap.None;
  }
  return rows;
}

function scanToken(text: string, at: number, unit: number, kind: Unit, rows: TokenRows, gap: Gap): number {
  if (kind === Unit.Digit) return scanNumber(text, at, rows, gap);
  if (kind >= Unit.Lower && kind <= Unit.Letter) return scanWord(text, at, rows, gap);
  if (kind === Unit.HighSurrogate) return scanAstral(text, at, rows, gap);
  return scanMark(text, at, unit, rows, gap);
}

// ---- words ----

/** Scans from a letter: a word, a name with hyphens and apostrophes, an abbreviation, or the start of an address. */
function scanWord(text: string, start: number, rows: TokenRows, gap: Gap): number {
  let end = start;
  let traits = 0;
  let lowers = 0;
  let uppers = 0;
  let laterUppers = 0;
  let apostrophe = -1;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const kind = unitOf(unit);
    if (kind === Unit.Lower || kind === Unit.Letter) lowers++;
    else if (kind === Unit.Upper) {
      uppers++;
      if (end > start && isLetter(text.charCodeAt(end - 1))) laterUppers++;
    } else if (kind === Unit.Digit) traits |= Trait.Digit;
    else if (unit === HYPHEN && isWordUnit(text.charCodeAt(end + 1))) traits |= Trait.Hyphen;
    else if (isApostrophe(unit) && isLetter(text.charCodeAt(end + 1))) {
      traits |= Trait.Apostrophe;
      apostrophe = end;
    } else break;
  }
  const next = text.charCodeAt(end);
  if (next === STOP || next === AT || next === COLON || next === SLASH) {
    const address = addressEnd(text, start, end);
    if (address > 0) {
      rows.push(text, start, address, Shape.Address, 0, gap);
      return address;
    }
    const initials = next === STOP ? initialsEnd(text, start, end) : 0;
    if (initials > 0) {
      const shape = initials - start === 2 ? Shape.Initial : Shape.AllCaps;
      rows.push(text, start, initials, lowers > 0 ? Shape.Lower : shape, Trait.Abbreviation, gap);
      return initials;
    }
  }
  const clitic = apostrophe < 0 ? 0 : cliticStart(text, start, end, apostrophe);
  const body = clitic > 0 ? clitic : end;
  // A stop after the clitic or after a long word cannot make an abbreviation.
  if (next === STOP && body === end && end - start <= 6 && ABBREVIATIONS.has(hashWord(text, start, end))) {
    end++;
    traits |= Trait.Abbreviation;
  }
  const stop = clitic > 0 ? clitic : end;
  rows.push(text, start, stop, wordShape(text, start, lowers, uppers, laterUppers, traits), traits, gap);
  if (clitic > 0) rows.push(text, clitic, end, Shape.Clitic, 0, Gap.None);
  return end;
}

function wordShape(
  text: string,
  start: number,
  lowers: number,
  uppers: number,
  laterUppers: number,
  traits: number,
): Shape {
  if (traits & Trait.Digit) return Shape.Alphanumeric;
  if (uppers === 0) return Shape.Lower;
  if (lowers === 0) return uppers === 1 ? Shape.Initial : Shape.AllCaps;
  if (unitOf(text.charCodeAt(start)) === Unit.Upper && laterUppers === 0) return Shape.Capital;
  return Shape.MixedCase;
}

/** Where the clitic of `text.slice(start, end)` begins, or 0: `Trump|'s`, `do|n't`, `they|'ll`. `O'Kane` has none. */
function cliticStart(text: string, start: number, end: number, apostrophe: number): number {
  const after = end - apostrophe - 1;
  const first = low(text.charCodeAt(apostrophe + 1));
  if (after === 1) {
    if (first === code('t') && low(text.charCodeAt(apostrophe - 1)) === code('n') && apostrophe - 1 > start)
      return apostrophe - 1;
    return first === code('s') || first === code('d') || first === code('m') ? apostrophe : 0;
  }
  if (after !== 2) return 0;
  const second = low(text.charCodeAt(apostrophe + 2));
  const isClitic =
    (first === code('l') && second === code('l')) ||
    (first === code('r') && second === code('e')) ||
    (first === code('v') && second === code('e'));
  return isClitic ? apostrophe : 0;
}

/**
 * End of a run of single letters with stops from a word's first letter, or 0: `U.S.`, `J.`, `a.m.`. The run's last stop
 * belongs to it. One small letter alone is no initial.
 */
function initialsEnd(text: string, start: number, end: number): number {
  if (end - start !== 1) return 0;
  let at = start;
  let letters = 0;
  while (isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === STOP) {
    letters++;
    at += 2;
  }
  // `U.S` before a blank: the last letter has no stop of its own
  if (letters > 0 && isLetter(text.charCodeAt(at))) {
    if (isWordUnit(text.charCodeAt(at + 1))) {
      if (letters === 1) return unitOf(text.charCodeAt(start)) === Unit.Upper ? start + 2 : 0;
      return at; // `J.R.Smith`
    }
    return at + 1;
  }
  if (letters === 1 && unitOf(text.charCodeAt(start)) !== Unit.Upper) return 0;
  return at;
}

// ---- addresses ----

/** End of a web or mail address that begins at `start` and whose first word ends at `wordEnd`, or 0. */
function addressEnd(text: string, start: number, wordEnd: number): number {
  const next = text.charCodeAt(wordEnd);
  if (next === COLON) return text.startsWith('://', wordEnd) ? stretchEnd(text, wordEnd + 3) : 0;
  if (next === SLASH) return 0;
  if (
    next === STOP &&
    wordEnd - start === 3 &&
    low(text.charCodeAt(start)) === code('w') &&
    text.startsWith('ww.', start + 1)
  )
    return stretchEnd(text, wordEnd + 1);
  // Name parts up to a known ending: `CNN.com`, `jane.doe@example.co.uk`
  let at = wordEnd;
  let mail = false;
  let lastPart = start;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === AT && !mail && isWordUnit(text.charCodeAt(at + 1))) mail = true;
    else if (unit !== STOP || !isWordUnit(text.charCodeAt(at + 1))) break;
    lastPart = ++at;
    while (isWordUnit(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN) at++;
  }
  if (lastPart === start) return 0;
  const known = ENDINGS.has(hashWord(text, lastPart, at));
  if (mail) return at;
  // `ends.In` is two sentences: an ending is written small, or all in capitals like the rest
  const small = unitOf(text.charCodeAt(lastPart)) === Unit.Lower;
  if (!known || !small || lastPart - start < 3) return 0;
  return text.charCodeAt(at) === SLASH ? stretchEnd(text, at) : at;
}

/** End of a stretch without blanks, brackets and quotation marks; marks at its end that belong to the sentence stay out. */
function stretchEnd(text: string, at: number): number {
  const start = at;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unitOf(unit);
    if (kind === Unit.Blank || kind === Unit.LineBreak) break;
    const shape = MARKS[unit];
    if (
      shape === Shape.DoubleMark ||
      shape === Shape.CloseBracket ||
      unit === code('<') ||
      unit === code('>')
    )
      break;
  }
  while (at > start) {
    const shape = MARKS[text.charCodeAt(at - 1)]!;
    if ((shape >= Shape.Comma && shape <= Shape.Exclamation) || shape === Shape.SingleMark) at--;
    else break;
  }
  return at;
}

// ---- numbers ----

/** Scans from a digit: `1,000.50`, `10:30`, `2025-03-20`, `3/4`, `15th`, `10-year-old`. */
function scanNumber(text: string, start: number, rows: TokenRows, gap: Gap): number {
  let end = start + 1;
  let traits: number = Trait.Digit;
  let letters = false;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (isDigit(unit)) continue;
    if (isLetter(unit)) {
      letters = true;
      continue;
    }
    const following = text.charCodeAt(end + 1);
    if (
      (unit === COMMA || unit === STOP || unit === COLON || unit === SLASH) &&
      !letters &&
      isDigit(following)
    )
      continue;
    if (unit === HYPHEN && isWordUnit(following)) {
      traits |= Trait.Hyphen;
      continue;
    }
    break;
  }
  rows.push(text, start, end, letters ? Shape.Alphanumeric : Shape.Number, traits, gap);
  return end;
}

// ---- marks ----

function runEnd(text: string, at: number, unit: number): number {
  while (text.charCodeAt(at) === unit) at++;
  return at;
}

/** Scans from a unit that is neither blank, letter nor digit: marks, handles, hash tags, clitics after a mark, symbols. */
function scanMark(text: string, start: number, unit: number, rows: TokenRows, gap: Gap): number {
  const following = text.charCodeAt(start + 1);
  if ((unit === AT || unit === HASH) && isLetter(following)) {
    let end = start + 2;
    while (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 0x5f) end++;
    rows.push(text, start, end, unit === AT ? Shape.Handle : Shape.Hashtag, 0, gap);
    return end;
  }
  if (isApostrophe(unit)) {
    const clitic = gap === Gap.None ? cliticAfterMark(text, start) : 0;
    if (clitic > 0) {
      rows.push(text, start, clitic, Shape.Clitic, 0, gap);
      return clitic;
    }
  }
  const shape = MARKS[unit] as Shape;
  let end = start + 1;
  // Brackets and double marks never join; a pair of single marks is one double mark.
  if (shape === Shape.SingleMark) {
    if (following === unit) {
      rows.push(text, start, start + 2, Shape.DoubleMark, 0, gap);
      return start + 2;
    }
  } else if (shape === Shape.Exclamation) {
    while (MARKS[text.charCodeAt(end)] === Shape.Exclamation) end++;
  } else if (shape === Shape.Stop || shape === Shape.Dash || shape === Shape.Symbol)
    end = runEnd(text, end, unit);
  const isEllipsis = shape === Shape.Stop && end - start > 1;
  rows.push(text, start, end, isEllipsis ? Shape.Ellipsis : shape, 0, gap);
  return end;
}

/** End of `'s` right after a mark or number, or 0: `"Friends"'s`, `U.S.'s`. */
function cliticAfterMark(text: string, start: number): number {
  return low(text.charCodeAt(start + 1)) === code('s') && !isWordUnit(text.charCodeAt(start + 2))
    ? start + 2
    : 0;
}

/** Scans from a high surrogate: an emoji with its joiners and modifiers, or a letter of another plane. Pairs stay whole. */
function scanAstral(text: string, start: number, rows: TokenRows, gap: Gap): number {
  let end = start + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    const kind = unitOf(unit);
    const joins =
      kind === Unit.HighSurrogate || kind === Unit.LowSurrogate || unit === 0x200d || unit === 0xfe0f;
    if (!joins) break;
    end++;
  }
  rows.push(text, start, end, Shape.Emoji, Trait.NonAscii, gap);
  return end;
}
