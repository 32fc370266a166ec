import { isoDay, isoWeek, plusDays, plusMonths, weekdayOf } from './calendar.js';
import { directionOf } from './direction.js';
import { numberOf } from './number-words.js';
import type { Found, SentenceReader } from './reader.js';

const DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const STEPS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
type Unit = 'day' | 'week' | 'month' | 'year';
const UNITS = new Map<string, Unit>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

/**
 * Dates that count from the article's: `yesterday`, `Tuesday`, `last week`, `two years ago`. Within quotation marks they count from
 * when it was said, which is not known: there they have no value.
 */
export function relativeDateFrom(
  reader: SentenceReader,
  start: number,
  isQuoted: boolean,
): Found<string> | null {
  const found =
    dayWord(reader, start) ?? weekdayFrom(reader, start) ?? stepFrom(reader, start) ?? agoFrom(reader, start);
  return found !== null && isQuoted ? { end: found.end, value: null } : found;
}

function dayWord(reader: SentenceReader, start: number): Found<string> | null {
  const days = DAYS.get(reader.lower(start));
  if (days === undefined) return null;
  return { end: start + 1, value: reader.published && isoDay(plusDays(reader.published, days)) };
}

/** `Tuesday`, `last Tuesday`, `next Tuesday`: the news means the last one, unless it speaks of what is to come. */
function weekdayFrom(reader: SentenceReader, start: number): Found<string> | null {
  const step = STEPS.get(reader.lower(start));
  const at = step === undefined ? start : start + 1;
  const weekday = weekdayOf(reader.lower(at));
  if (weekday === undefined || !/^\p{Lu}/u.test(reader.word(at))) return null;
  // `Sat` and `Sun` are also a verb and a star: without a stop they are no days
  if (reader.word(at).length <= 4 && !reader.word(at).endsWith('.')) return null;
  const { published } = reader;
  const end = at + 1;
  if (published === null) return { end, value: null };
  const back = (published.getUTCDay() - weekday + 7) % 7;
  if (step === -1) return { end, value: isoDay(plusDays(published, -(back || 7))) };
  if (step === 1) return { end, value: isoDay(plusDays(published, 7 - back)) };
  // `They meet this Friday`: only a past tense makes it the last one.
  const direction = directionOf(reader, start) ?? (step === 0 ? 1 : -1);
  if (direction === 0) return { end, value: back === 0 ? isoDay(published) : null };
  return { end, value: isoDay(plusDays(published, direction > 0 ? (7 - back) % 7 : -back)) };
}

/** `last week`, `this month`, `next year`. */
function stepFrom(reader: SentenceReader, start: number): Found<string> | null {
  const step = STEPS.get(reader.lower(start));
  const unit = UNITS.get(reader.lower(start + 1));
  if (step === undefined || unit === undefined || unit === 'day' || reader.lower(start + 1).endsWith('s'))
    return null;
  return { end: start + 2, value: unitAt(reader.published, unit, step) };
}

/** `two days ago`, `a year ago`, `three weeks earlier` is left: from what is not said. */
function agoFrom(reader: SentenceReader, start: number): Found<string> | null {
  if (reader.lower(start + 2) !== 'ago') return null;
  const unit = UNITS.get(reader.lower(start + 1));
  const count = numberOf(reader.lower(start));
  if (unit === undefined || count === null || !Number.isInteger(count)) return null;
  return { end: start + 3, value: unitAt(reader.published, unit, -count) };
}

function unitAt(published: Date | null, unit: Unit, count: number): string | null {
  if (published === null) return null;
  if (unit === 'day') return isoDay(plusDays(published, count));
  if (unit === 'week') return isoWeek(plusDays(published, 7 * count));
  if (unit === 'month') return plusMonths(published, count);
  return String(published.getUTCFullYear() + count);
}
