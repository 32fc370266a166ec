import { Shape, Trait, type Gap } from '../document/token-table.js';
import { Unit, unitAt, unitOf } from './characters.js';
import type { TokenRows } from './token-rows.js';

const JOINER = 0x200d;
const KEY_CAP = 0x20e3;

/** Emoji of the basic plane: weather and signs, dingbats, and a few stars and squares. */
export function isBasicEmoji(unit: number): boolean {
  return (unit >= 0x2600 && unit <= 0x27bf) || (unit >= 0x2b1b && unit <= 0x2b55);
}

function isSelector(unit: number): boolean {
  return unit >= 0xfe00 && unit <= 0xfe0f;
}

/** Whether a surrogate pair begins at `at`. */
export function isPair(text: string, at: number): boolean {
  return (
    unitOf(unitAt(text, at)) === Unit.HighSurrogate && unitOf(unitAt(text, at + 1)) === Unit.LowSurrogate
  );
}

/** Whether a letter or combining mark of another plane begins at `at`; it takes two units. */
export function isAstralLetter(text: string, at: number): boolean {
  if (!isPair(text, at)) return false;
  const point = text.codePointAt(at)!;
  // The emoji planes hold no letters: spares them the regular expression.
  return (point < 0x1f000 || point > 0x1faff) && /[\p{L}\p{M}\p{Nd}]/u.test(String.fromCodePoint(point));
}

/**
 * Where an emoji's dress ends: variation selectors, skin tones, key caps, and whatever is joined on with U+200D
 * (UTS #51, emoji ZWJ sequences).
 */
export function dressEnd(text: string, at: number): number {
  for (;;) {
    const unit = unitAt(text, at);
    if (isSelector(unit) || unit === KEY_CAP) at++;
    else if (unit === JOINER) {
      at++;
      if (isPair(text, at)) at += 2;
      else if (isBasicEmoji(unitAt(text, at))) at++;
    } else if (unit === 0xd83c && isSkinTone(text, at)) at += 2;
    else return at;
  }
}

function isSkinTone(text: string, at: number): boolean {
  const trail = unitAt(text, at + 1);
  return trail >= 0xdffb && trail <= 0xdfff;
}

function isFlagLetter(text: string, at: number): boolean {
  const trail = unitAt(text, at + 1);
  return unitAt(text, at) === 0xd83c && trail >= 0xdde6 && trail <= 0xddff;
}

/** Scans from a surrogate that begins no letter: one emoji with its dress, a flag of two letters, or half a pair. */
export function scanEmoji(text: string, start: number, rows: TokenRows, gap: Gap): number {
  if (!isPair(text, start)) {
    rows.push(text, start, start + 1, Shape.Symbol, Trait.NonAscii, gap);
    return start + 1;
  }
  const flag = isFlagLetter(text, start) && isFlagLetter(text, start + 2);
  const end = dressEnd(text, start + (flag ? 4 : 2));
  rows.push(text, start, end, Shape.Emoji, Trait.NonAscii, gap);
  return end;
}
