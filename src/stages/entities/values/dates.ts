import { Shape, Trait } from '../../../document/token-table.js';
import { MONTHS, WEEKDAYS } from '../../../lexicons/calendar.js';
import {
  addDays,
  daysBetween,
  isoDate,
  isoMonth,
  isoWeek,
  isRealDate,
  parseIsoDate,
  weekdayOf,
  type CalendarDate,
} from '../../../text/calendar-date.js';
import { WordMap } from '../../../text/word-map.js';
import { WordSet } from '../../../text/word-set.js';
import { wordAt, type FoundValue, type ValueContext } from './value-reader.js';

const months = new WordMap(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const weekdays = new WordMap(WEEKDAYS.flatMap((names, index) => names.map((name) => [name, index] as const)));
const dayOffsets = new WordMap([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
const directions = new WordMap([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const periods = new WordMap<'week' | 'month' | 'year'>([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);
/** What comes before a bare month or year: `in May`, `since 2015`. */
const beforeDates = new WordSet(
  'in since of by from until till during before after early late mid between and to last next'.split(' '),
);
const comingWords = new WordSet(
  "will 'll shall due scheduled expected expects plans planned set next".split(' '),
);
const commas = new WordSet([',']);

/** How far before a weekday the words that place it in the future may stand, in tokens. */
const COMING_REACH = 14;

/** Dates: `2025-03-18`, `March 18, 2025`, `18 March`, `May 2024`, `in 2015`, `on Tuesday`, `yesterday`, `last week`. */
export function readDate(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const shape = tokens.shapes[token];
  if (shape === Shape.Number || shape === Shape.Alphanumeric)
    return readIso(context, token) ?? readDayFirst(context, token) ?? readYear(context, token);
  if (shape !== Shape.Capital && shape !== Shape.Lower && shape !== Shape.AllCaps) return null;
  return (
    readMonthFirst(context, token) ??
    readWeekday(context, token) ??
    readDay(context, token) ??
    readPeriod(context, token)
  );
}

function found(first: number, end: number, value: string | null): FoundValue {
  return { type: 'DATE', first, end, value };
}

function publishedDate({ published }: ValueContext): CalendarDate | null {
  return published === null ? null : parseIsoDate(published);
}

function readIso(context: ValueContext, token: number): FoundValue | null {
  const word = wordAt(context, token);
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && parseIsoDate(word) !== null
    ? found(token, token + 1, word)
    : null;
}

/** A month's number where the token is a month written with a capital, else undefined. */
function monthAt({ tokens }: ValueContext, token: number): number | undefined {
  return token < tokens.length && tokens.shapes[token] !== Shape.Lower
    ? months.get(tokens.words[token]!)
    : undefined;
}

/** `18`, `18th`, or the two ends of `18-20`. */
function daysAt(context: ValueContext, token: number): readonly [number, number] | null {
  if (token >= context.tokens.length) return null;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?(?:-(\d{1,2}))?$/i.exec(wordAt(context, token));
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first >= 1 && last <= 31 && first <= last ? [first, last] : null;
}

/** A year of four digits at the token or after a comma there. */
function yearAt(context: ValueContext, token: number): { year: number; end: number } | null {
  const { tokens } = context;
  const at = token < tokens.length && commas.has(tokens.words[token]!) ? token + 1 : token;
  if (at >= tokens.length || tokens.shapes[at] !== Shape.Number) return null;
  const word = wordAt(context, at);
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? { year: Number(word), end: at + 1 } : null;
}

/** `18 March 2025`, `18th of March` */
function readDayFirst(context: ValueContext, token: number): FoundValue | null {
  const days = daysAt(context, token);
  const month = monthAt(context, token + 1);
  if (days === null || month === undefined) return null;
  const year = yearAt(context, token + 2);
  return found(token, year?.end ?? token + 2, dayValue(context, days, month, year?.year));
}

/** `March 18, 2025`, `March 18`, `March 2025`, `in March` */
function readMonthFirst(context: ValueContext, token: number): FoundValue | null {
  const month = monthAt(context, token);
  if (month === undefined) return null;
  const days = daysAt(context, token + 1);
  if (days !== null) {
    const year = yearAt(context, token + 2);
    return found(token, year?.end ?? token + 2, dayValue(context, days, month, year?.year));
  }
  const year = yearAt(context, token + 1);
  if (year !== null) return found(token, year.end, isoMonth(year.year, month));
  const isDate = token > 0 && beforeDates.has(context.tokens.words[token - 1]!);
  return isDate ? found(token, token + 1, null) : null; // which year's is not said
}

function dayValue(
  context: ValueContext,
  [first, last]: readonly [number, number],
  month: number,
  year: number | undefined,
): string | null {
  const published = publishedDate(context);
  const known = year ?? (published === null ? undefined : nearestYear(published, month, first));
  if (known === undefined) return null;
  const [from, to] = [first, last].map((day) => ({ year: known, month, day }));
  if (!isRealDate(from!) || !isRealDate(to!)) return null;
  return first === last ? isoDate(from!) : `${isoDate(from!)}/${isoDate(to!)}`;
}

/** The year in which a day without one lies nearest to the article's date. */
function nearestYear(published: CalendarDate, month: number, day: number): number {
  const distance = (year: number): number => Math.abs(daysBetween(published, { year, month, day }));
  return [published.year - 1, published.year, published.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
}

function readYear(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  if (tokens.traits[token]! & Trait.Hyphen || token === 0) return null;
  const year = yearAt(context, token);
  if (year === null || !beforeDates.has(tokens.words[token - 1]!)) return null;
  return found(token, token + 1, String(year.year));
}

/** `Tuesday`: the last one, or the next where the words before say that it is to come. */
function readWeekday(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const direction = directions.get(tokens.words[token]!);
  const at = direction === undefined ? token : token + 1;
  if (at >= tokens.length || tokens.shapes[at] === Shape.Lower) return null;
  const weekday = weekdays.get(tokens.words[at]!);
  if (weekday === undefined) return null;
  const published = publishedDate(context);
  if (published === null) return found(token, at + 1, null);
  const isComing = direction === 1 || (direction === undefined && isToCome(context, at));
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  const days = isComing
    ? direction === 1 && ahead === 0
      ? 7
      : ahead
    : ahead === 0 && direction !== -1
      ? 0
      : ahead - 7;
  return found(token, at + 1, isoDate(addDays(published, days)));
}

function isToCome({ tokens }: ValueContext, token: number): boolean {
  for (let at = token - 1; at >= 0 && at >= token - COMING_REACH; at--) {
    if (tokens.shapes[at] === Shape.Stop || tokens.gaps[at + 1]! >= 2) return false;
    if (comingWords.has(tokens.words[at]!)) return true;
  }
  return false;
}

function readDay(context: ValueContext, token: number): FoundValue | null {
  const offset = dayOffsets.get(context.tokens.words[token]!);
  if (offset === undefined) return null;
  const published = publishedDate(context);
  return found(token, token + 1, published && isoDate(addDays(published, offset)));
}

/** `last week`, `this month`, `next year` */
function readPeriod(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const direction = directions.get(tokens.words[token]!);
  if (direction === undefined || token + 1 >= tokens.length) return null;
  const period = periods.get(tokens.words[token + 1]!);
  if (period === undefined) return null;
  const published = publishedDate(context);
  return found(token, token + 2, published && periodValue(published, period, direction));
}

function periodValue(published: CalendarDate, period: 'week' | 'month' | 'year', direction: number): string {
  if (period === 'week') return isoWeek(addDays(published, 7 * direction));
  if (period === 'year') return String(published.year + direction);
  const months = published.year * 12 + published.month - 1 + direction;
  return isoMonth(Math.floor(months / 12), (months % 12) + 1);
}
