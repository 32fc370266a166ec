import type { Found, SentenceReader } from './reader.js';

const HALF_DAY = /^([ap])\.?m\.?$/;

function clock(hours: number, minutes: number): string | null {
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function onHalfDay(hours: number, minutes: number, half: string): string | null {
  if (hours < 1 || hours > 12) return null;
  return clock((hours % 12) + (half === 'p' ? 12 : 0), minutes);
}

/** `14:30`, `2:30 p.m.`, `2pm`, `8.30pm`, `0800 GMT`, `noon`, `midnight`. Zones are not part of the value. */
export function timeFrom(reader: SentenceReader, start: number): Found<string> | null {
  const word = reader.lower(start);
  if (word === 'noon' || word === 'midday') return { end: start + 1, value: '12:00' };
  if (word === 'midnight') return { end: start + 1, value: '00:00' };
  const glued = /^(\d{1,2})(?:[.:](\d{2}))?([ap])\.?m\.?$/.exec(word);
  if (glued) {
    const value = onHalfDay(Number(glued[1]), Number(glued[2] ?? 0), glued[3]!);
    return value === null ? null : { end: start + 1, value };
  }
  const figures = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(word);
  if (figures) {
    const half = HALF_DAY.exec(reader.lower(start + 1));
    if (half) {
      const value = onHalfDay(Number(figures[1]), Number(figures[2] ?? 0), half[1]!);
      return value === null ? null : { end: start + 2, value };
    }
    if (!word.includes(':')) return null;
    const value = clock(Number(figures[1]), Number(figures[2]));
    return value === null ? null : { end: start + 1, value };
  }
  // Military and agency style needs its zone: `1900` alone is a year or a number.
  if (/^\d{4}$/.test(word) && /^(gmt|utc|hours|hrs|est|edt|pst|pdt|cet)$/.test(reader.lower(start + 1))) {
    const value = clock(Number(word.slice(0, 2)), Number(word.slice(2)));
    return value === null ? null : { end: start + 2, value };
  }
  return null;
}
