import { Shape } from '../document/token-table.js';
import { COUNTRY_ENDINGS, DOMAIN_ENDINGS, FILE_ENDINGS } from '../lexicons/domains.js';
import { isBlank, isWordUnit, low, unitAt, unitOf, Unit } from './characters.js';
import { markShape } from './marks.js';
import { hashWord } from './word-hash.js';
import { WordSet } from './word-set.js';

const ENDINGS = new WordSet([...DOMAIN_ENDINGS, ...FILE_ENDINGS]);
const DOUBTFUL_ENDINGS = new WordSet(COUNTRY_ENDINGS);

/** Longest name that is looked at, so that a chain of stops costs no more than its length. RFC 1035 allows 253. */
const LONGEST_NAME = 96;
const LONGEST_ENDING = 6;

const STOP = 0x2e;
const AT = 0x40;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

/** Whether a word that ends before this unit may be the start of an address. */
export function mayBeAddress(next: number): boolean {
  return next === STOP || next === AT || next === COLON;
}

/** End of a web or mail address, or of a file name, that begins at `start` and whose first word ends at `wordEnd`; or 0. */
export function addressEnd(text: string, start: number, wordEnd: number): number {
  const next = text.charCodeAt(wordEnd);
  if (next === COLON) return schemeEnd(text, wordEnd);
  if (next === STOP && startsWithWww(text, start, wordEnd)) return stretchEnd(text, wordEnd + 1);
  return nameEnd(text, start, wordEnd);
}

function schemeEnd(text: string, colon: number): number {
  if (unitAt(text, colon + 1) !== SLASH || unitAt(text, colon + 2) !== SLASH) return 0;
  return isWordUnit(unitAt(text, colon + 3)) ? stretchEnd(text, colon + 3) : 0;
}

function startsWithWww(text: string, start: number, wordEnd: number): boolean {
  return (
    wordEnd - start === 3 &&
    low(text.charCodeAt(start)) === 0x77 &&
    low(text.charCodeAt(start + 1)) === 0x77 &&
    low(text.charCodeAt(start + 2)) === 0x77 &&
    isWordUnit(unitAt(text, wordEnd + 1))
  );
}

/** Name parts up to a known ending: `CNN.com`, `jane.doe@example.co.uk`, `index.html`. */
function nameEnd(text: string, start: number, wordEnd: number): number {
  const limit = Math.min(text.length, start + LONGEST_NAME);
  let at = wordEnd;
  let mail = false;
  let stops = 0;
  let lastPart = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === AT && !mail && isWordUnit(unitAt(text, at + 1))) mail = true;
    else if (unit !== STOP || !isWordUnit(unitAt(text, at + 1))) break;
    else stops++;
    lastPart = ++at;
    while (at < limit && isNameUnit(text.charCodeAt(at))) at++;
  }
  if (lastPart === start || at >= start + LONGEST_NAME) return 0;
  if (mail) return at;
  if (!isKnownEnding(text, start, lastPart, at, stops)) return 0;
  return unitAt(text, at) === SLASH ? stretchEnd(text, at) : at;
}

function isNameUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === HYPHEN || unit === UNDERSCORE;
}

function isKnownEnding(text: string, start: number, lastPart: number, end: number, stops: number): boolean {
  if (lastPart - start < 3 || end - lastPart > LONGEST_ENDING) return false;
  // `ends.In` is two sentences: an ending is written small
  if (unitOf(text.charCodeAt(lastPart)) !== Unit.Lower) return false;
  const ending = hashWord(text, lastPart, end);
  if (ENDINGS.has(ending)) return true;
  // `the end.it was`: endings that are words, or two letters, need more to go by
  return DOUBTFUL_ENDINGS.has(ending) && (stops > 1 || unitAt(text, end) === SLASH);
}

/** End of a stretch without blanks and quotation marks; marks at its end that belong to the sentence stay out. */
function stretchEnd(text: string, start: number): number {
  let at = start;
  let open = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit) || unit === 0x3c || unit === 0x3e) break;
    const shape = markShape(unit);
    if (shape === Shape.DoubleMark) break;
    if (shape === Shape.OpenBracket) open++;
    // A bracket that the address did not open belongs to the sentence.
    else if (shape === Shape.CloseBracket && open-- === 0) break;
  }
  while (at > start) {
    const shape = markShape(text.charCodeAt(at - 1));
    const isSentences = (shape >= Shape.Comma && shape <= Shape.Exclamation) || shape === Shape.SingleMark;
    if (!isSentences) break;
    at--;
  }
  return at;
}
