import { Shape, Trait, type Gap } from '../document/token-table.js';
import { addressEnd } from './addresses.js';
import { isLetter, isWordUnit, low, unitAt, unitOf, Unit } from './characters.js';
import type { TokenRows } from './token-rows.js';

const COMMA = 0x2c;
const STOP = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const AT = 0x40;

/** Scans from a digit: `1,000.50`, `10:30`, `2025-03-20`, `3/4`, `15th`, `10-year-old`, `479m`, `5p.m.`. */
export function scanNumber(text: string, start: number, rows: TokenRows, gap: Gap): number {
  let end = start + 1;
  let traits: number = Trait.Digit;
  let letters = false;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const kind = unitOf(unit);
    if (kind === Unit.Digit) continue;
    if (kind >= Unit.Lower && kind <= Unit.Letter) letters = true;
    else if (unit === HYPHEN && isWordUnit(unitAt(text, end + 1))) traits |= Trait.Hyphen;
    else if (letters || !joinsDigits(unit) || unitOf(unitAt(text, end + 1)) !== Unit.Digit) break;
  }
  const next = unitAt(text, end);
  if (next === AT || (letters && next === STOP)) {
    const address = addressEnd(text, start, end);
    if (address > 0) {
      rows.push(text, start, address, Shape.Address, traits, gap);
      return address;
    }
    const hour = halfDayEnd(text, end);
    if (hour > 0) {
      end = hour;
      traits |= Trait.Abbreviation;
    }
  }
  rows.push(text, start, end, letters ? Shape.Alphanumeric : Shape.Number, traits, gap);
  return end;
}

function joinsDigits(unit: number): boolean {
  return unit === COMMA || unit === STOP || unit === COLON || unit === SLASH;
}

/** End of the `.m.` of `5p.m.`, whose first letter stands before `at`; or 0. */
function halfDayEnd(text: string, at: number): number {
  const half = low(text.charCodeAt(at - 1));
  const isHalf = (half === 0x61 || half === 0x70) && !isLetter(text.charCodeAt(at - 2));
  return isHalf && low(unitAt(text, at + 1)) === 0x6d && unitAt(text, at + 2) === STOP ? at + 3 : 0;
}
