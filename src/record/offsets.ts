import type { OffsetUnit } from './record.js';

/** Turns a UTF-16 offset into one of another unit. */
export type OffsetConverter = (utf16: number) => number;

const BLOCK = 256;
const same: OffsetConverter = (utf16) => utf16;

/** What the unit at `at` adds to the offsets after it. The first half of a surrogate pair counts for both. */
function codePointsAt(text: string, at: number): number {
  return isSecondHalf(text, at) ? 0 : 1;
}

/** A lone half is written as U+FFFD: three bytes. */
function bytesAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (isSecondHalf(text, at)) return 1; // 3 + 1: a pair is four bytes
  return 3;
}

function isSecondHalf(text: string, at: number): boolean {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00 || at === 0) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/**
 * A converter for the offsets of one text. One pass over the text and four bytes for each 256 units; then at most 255
 * units are looked at an offset. A text in which the units agree (ASCII) costs the pass alone.
 */
export function offsetConverter(text: string, unit: OffsetUnit): OffsetConverter {
  if (unit === 'utf16') return same;
  const width = unit === 'codepoints' ? codePointsAt : bytesAt;
  const blocks = new Uint32Array((text.length >>> 8) + 1);
  let offset = 0;
  for (let at = 0; at < text.length; at++) {
    if ((at & (BLOCK - 1)) === 0) blocks[at >>> 8] = offset;
    offset += width(text, at);
  }
  if (offset === text.length) return same;
  if ((text.length & (BLOCK - 1)) === 0) blocks[text.length >>> 8] = offset;
  return (utf16) => {
    let converted = blocks[utf16 >>> 8]!;
    for (let at = utf16 & ~(BLOCK - 1); at < utf16; at++) converted += width(text, at);
    return converted;
  };
}
