import type { AnnotatedArticle } from '../record/record.js';
import type { OffsetConverter } from '../record/offsets.js';

const same: OffsetConverter = (offset) => offset;

/** From a record's offsets back to UTF-16 units of its text; null for a record without its text whose offsets count something else. */
export function toUnits({ text, offsets }: AnnotatedArticle): OffsetConverter | null {
  if (offsets === 'utf16') return same;
  return text === undefined ? null : unitsIn(text, offsets === 'bytes');
}

/** One pass over the text; four bytes for each byte or code point of it. A text of ASCII costs the pass alone. */
function unitsIn(text: string, areBytes: boolean): OffsetConverter {
  const size = areBytes ? Buffer.byteLength(text) : text.length;
  if (areBytes && size === text.length) return same;
  const units = new Uint32Array(size + 1);
  let place = 0;
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at)!;
    const width = areBytes ? widthOf(point) : 1;
    units.fill(at, place, place + width);
    place += width;
    at += point > 0xffff ? 2 : 1;
  }
  units[place] = text.length;
  return (offset) => units[Math.min(offset, place)]!;
}

/** Bytes of UTF-8; half a surrogate pair is written as U+FFFD. */
function widthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}
