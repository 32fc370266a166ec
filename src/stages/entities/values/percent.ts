import { numberOf } from './number-words.js';
import type { Found, SentenceReader } from './reader.js';

/** `12.5%`, `12.5 percent`, `five per cent`, `12-percent`; not percentage points. From the number's token on. */
export function percentFrom(reader: SentenceReader, start: number): Found<number> | null {
  const joined = /^(\d[\d,]*(?:\.\d+)?)-(?:percent|per-cent)$/.exec(reader.lower(start));
  if (joined) {
    const value = numberOf(joined[1]!);
    return value === null ? null : { end: start + 1, value };
  }
  const unit = reader.lower(start + 1);
  const end =
    unit === '%' || unit === 'percent' || unit === 'pct'
      ? start + 2
      : unit === 'per' && reader.lower(start + 2) === 'cent'
        ? start + 3
        : 0;
  if (end === 0 || /^an?$/.test(reader.lower(start))) return null;
  const amount = numberOf(reader.lower(start));
  return amount === null ? null : { end, value: isNegative(reader, start) ? -amount : amount };
}

/** A minus is glued to the number and stands after a blank: `-2.5%`; in `5-10%` it joins. */
function isNegative(reader: SentenceReader, start: number): boolean {
  const sign = reader.word(start - 1);
  return (sign === '-' || sign === '−') && reader.isGlued(start) && !reader.isGlued(start - 1);
}
