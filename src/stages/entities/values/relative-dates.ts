import { isoDay, isoWeek, plusDays, plusMonths, weekdayOf } from './calendar.js';
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
const FUTURE = /^(will|'ll|shall|would|plans|scheduled|due|expected|set|upcoming|to)$/;
const PAST = /^(was|were|had|said|told|announced|did|died|won|lost|held|met|arrived|began|killed)$/;

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
  const direction = directionOf(reader, start);
  if (direction === 0) return { end, value: back === 0 ? isoDay(published) : null };
  return { end, value: isoDay(plusDays(published, direction > 0 ? (7 - back) % 7 : -back)) };
}

/** Whether the words before tell of what is to come (1) or has been (-1); 0 when both are near. */
function directionOf(reader: SentenceReader, start: number): number {
  for (let at = start - 1; at >= Math.max(reader.first, start - 12); at--) {
    const word = reader.lower(at);
    if (word === 'to') {
      // only `is to meet`, `plans to meet`: a verb must come, which is not known here
      if (/^(is|are|plans|scheduled|due|expected|set|going|hopes|intends)$/.test(reader.lower(at - 1)))
        return 1;
      continue;
    }
    if (FUTURE.test(word)) return word === 'would' ? 0 : 1;
    if (PAST.test(word)) return -1;
  }
  for (let at = start + 1; at < Math.min(reader.end, start + 6); at++)
    if (/^(will|'ll|shall)$/.test(reader.lower(at))) return start === reader.first || at < start + 3 ? 1 : -1;
  return -1;
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
