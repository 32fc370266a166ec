import { isoDate, isoMonth, monthOf, nearestYear, weekdayOf } from './calendar.js';
import { directionOf } from './direction.js';
import type { Found, SentenceReader } from './reader.js';

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** After these a month or year alone is a time: `in March`, `since 2016`. */
const BEFORE_TIME =
  /^(in|since|until|till|by|during|before|after|from|to|through|last|next|this|early|late|mid|of|around|late-|mid-|between|fiscal)$/;

/** Dates that name their day, month or year: `March 20, 2025`, `20 March`, `2025-03-20`, `in 2016`, `the 1990s`. */
export function dateFrom(reader: SentenceReader, start: number): Found<string> | null {
  const lower = reader.lower(start);
  const weekday = weekdayOf(lower);
  if (weekday !== undefined && isCapital(reader, start)) {
    // `Tuesday, March 18`: the weekday belongs to the date, which says more
    const at = reader.word(start + 1) === ',' ? start + 2 : start + 1;
    return dayFrom(reader, at);
  }
  return dayFrom(reader, start) ?? figuresFrom(reader, start) ?? yearFrom(reader, start);
}

function isCapital(reader: SentenceReader, token: number): boolean {
  return /^\p{Lu}/u.test(reader.word(token));
}

/** A token's month if it is written as one: capitalised, and `May` or `March` not at a loss for a date around it. */
function monthAt(reader: SentenceReader, token: number): number | undefined {
  return isCapital(reader, token) ? monthOf(reader.lower(token)) : undefined;
}

function dayAt(reader: SentenceReader, token: number): number {
  const found = DAY.exec(reader.lower(token));
  const day = found ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

function yearAt(reader: SentenceReader, token: number): number {
  return YEAR.test(reader.word(token)) ? Number(reader.word(token)) : 0;
}

function dayFrom(reader: SentenceReader, start: number): Found<string> | null {
  return monthFirst(reader, start) ?? dayFirst(reader, start);
}

/** `March 20`, `March 20, 2025`, `March 18-20`, `March 2025`, `March`. */
function monthFirst(reader: SentenceReader, start: number): Found<string> | null {
  const month = monthAt(reader, start);
  if (month === undefined) return null;
  const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(reader.word(start + 1));
  if (range) return spanOf(reader, month, Number(range[1]), Number(range[2]), start + 2);
  const day = dayAt(reader, start + 1);
  if (day > 0) {
    const across = acrossMonths(reader, month, day, start + 2);
    if (across) return across;
    const last = rangeEnd(reader, start + 2);
    if (last) return spanOf(reader, month, day, last.day, last.end);
    return withYear(reader, month, day, start + 2, start - 1);
  }
  const comma = reader.word(start + 1) === ',' || reader.lower(start + 1) === 'of' ? 1 : 0;
  const year = yearAt(reader, start + 1 + comma);
  if (year > 0) return { end: start + 2 + comma, value: isoMonth(year, month) };
  if (!BEFORE_TIME.test(reader.lower(start - 1))) return null;
  return { end: start + 1, value: monthAlone(reader, month, start) };
}

/** `20 March 2025`, `20th of March`, `18-20 March`. */
function dayFirst(reader: SentenceReader, start: number): Found<string> | null {
  const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(reader.word(start));
  const rangeMonth = range ? monthAt(reader, start + 1) : undefined;
  if (range && rangeMonth !== undefined)
    return spanOf(reader, rangeMonth, Number(range[1]), Number(range[2]), start + 2);
  const day = dayAt(reader, start);
  if (day === 0) return null;
  const of = reader.lower(start + 1) === 'of' ? 1 : 0;
  const month = monthAt(reader, start + 1 + of);
  return month === undefined ? null : withYear(reader, month, day, start + 2 + of, start - 1);
}

/** `- 20` and `to 20` after a day. */
function rangeEnd(reader: SentenceReader, at: number): { day: number; end: number } | null {
  if (!/^([-–]|to|through)$/.test(reader.lower(at))) return null;
  const day = dayAt(reader, at + 1);
  return day === 0 ? null : { day, end: at + 2 };
}

/** `May 30 to June 2, 2025`, from behind the first day on; both are of the year that is written or meant at the end. */
function acrossMonths(reader: SentenceReader, month: number, day: number, at: number): Found<string> | null {
  if (!/^([-–]|to|through|until)$/.test(reader.lower(at))) return null;
  const lastMonth = monthAt(reader, at + 1);
  const lastDay = dayAt(reader, at + 2);
  if (lastMonth === undefined || lastDay === 0 || lastMonth <= month) return null;
  const { year, end } = yearAfter(reader, at + 3);
  const resolved = yearFor(reader, year, month, day, -1);
  const from = resolved === null ? null : isoDate(resolved, month, day);
  const to = resolved === null ? null : isoDate(resolved, lastMonth, lastDay);
  return { end, value: from === null || to === null ? null : `${from}/${to}` };
}

/** A year after a day and month, with or without comma: where it ends, and the year, 0 for none. */
function yearAfter(reader: SentenceReader, at: number): { year: number; end: number } {
  const comma = reader.word(at) === ',' ? 1 : 0;
  const year = yearAt(reader, at + comma);
  return year > 0 ? { year, end: at + comma + 1 } : { year: 0, end: at };
}

/** Dates without a year that lie further ahead than this are doubtful, in ms. */
const FAR_AHEAD = 60 * 86_400_000;
/** Up to this far ahead they may be told of in the past tense that belongs to something else. */
const NEAR_AHEAD = 7 * 86_400_000;
/** Words before a date that a verb must stand within to speak of it surely. */
const CLOSE = 3;

/** The year of a day and month that are written without one: that in which they come nearest to the article's date. */
function yearFor(
  reader: SentenceReader,
  written: number,
  month: number,
  day: number,
  before: number,
): number | null {
  if (written > 0) return written;
  if (reader.published === null) return null;
  const nearest = nearestYear(reader.published, month, day);
  const ahead = Date.UTC(nearest, month - 1, day) - reader.published.getTime();
  if (ahead > 0 && reader.lower(before) === 'since') return nearest - 1;
  if (ahead <= NEAR_AHEAD || before < 0) return ahead <= FAR_AHEAD ? nearest : null;
  if (ahead <= FAR_AHEAD) return directionOf(reader, before + 1, CLOSE) === -1 ? nearest - 1 : nearest;
  // Months ahead: only what the sentence tells decides between this one and last year's.
  const direction = directionOf(reader, before + 1);
  return direction === 1 ? nearest : direction === -1 ? nearest - 1 : null;
}

function withYear(
  reader: SentenceReader,
  month: number,
  day: number,
  at: number,
  before: number,
): Found<string> {
  const { year, end } = yearAfter(reader, at);
  const resolved = yearFor(reader, year, month, day, before);
  return { end, value: resolved === null ? null : isoDate(resolved, month, day) };
}

function spanOf(
  reader: SentenceReader,
  month: number,
  first: number,
  last: number,
  at: number,
): Found<string> | null {
  if (first < 1 || last > 31 || first >= last) return null;
  const { year, end } = yearAfter(reader, at);
  const resolved = yearFor(reader, year, month, first, -1);
  const from = resolved === null ? null : isoDate(resolved, month, first);
  const to = resolved === null ? null : isoDate(resolved, month, last);
  return { end, value: from === null || to === null ? null : `${from}/${to}` };
}

/** `last March`, `next March`, `in March`: of the year that the word says, else the nearest. */
function monthAlone(reader: SentenceReader, month: number, start: number): string | null {
  const { published } = reader;
  const before = reader.lower(start - 1);
  if (published === null) return null;
  const year = published.getUTCFullYear();
  const now = published.getUTCMonth() + 1;
  if (before === 'last') return isoMonth(month < now ? year : year - 1, month);
  if (before === 'next') return isoMonth(month > now ? year : year + 1, month);
  if (before === 'this') return isoMonth(year, month);
  const nearest = nearestYear(published, month, 15);
  const isAhead = nearest > year || (nearest === year && month > now);
  return isoMonth(isAhead && directionOf(reader, start) === -1 ? nearest - 1 : nearest, month);
}

/** `2025-03-20`, `20/03/2025`, `3/20/2025`; figures that could be read both ways stay without value. */
function figuresFrom(reader: SentenceReader, start: number): Found<string> | null {
  const word = reader.word(start);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso) {
    const value = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return value === null ? null : { end: start + 1, value };
  }
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const dayMonth = isoDate(year, second, first);
  const monthDay = isoDate(year, first, second);
  if (dayMonth === null && monthDay === null) return null;
  const isClear = dayMonth === null || monthDay === null || dayMonth === monthDay;
  return { end: start + 1, value: isClear ? (dayMonth ?? monthDay) : null };
}

/** `in 2016`, `the 1990s`, `2015-2016` after a word of time. */
function yearFrom(reader: SentenceReader, start: number): Found<string> | null {
  const word = reader.word(start);
  const decade = /^((?:1[5-9]|20)\d)0s$/.exec(word);
  if (decade) return { end: start + 1, value: `${decade[1]!}0/${decade[1]!}9` };
  const part = /^(?:early|mid|late)-((?:1[5-9]|20)\d\d)$/i.exec(word);
  if (part) return { end: start + 1, value: part[1]! };
  const range = /^((?:1[5-9]|20)\d\d)[-–]((?:1[5-9]|20)\d\d)$/.exec(word);
  if (range && Number(range[1]) < Number(range[2]))
    return { end: start + 1, value: `${range[1]!}/${range[2]!}` };
  if (!YEAR.test(word)) return null;
  const isTime =
    BEFORE_TIME.test(reader.lower(start - 1)) ||
    isBetweenYears(reader, start) ||
    isEventYear(reader, start) ||
    isForYear(reader, start);
  return isTime && !isCounted(reader, start + 1) ? { end: start + 1, value: word } : null;
}

/** `between 2015 and 2016`: the second year too. */
function isBetweenYears(reader: SentenceReader, start: number): boolean {
  return reader.lower(start - 1) === 'and' && yearAt(reader, start - 2) > 0;
}

/** `the 2024 election`: the year of what takes place in one. */
function isEventYear(reader: SentenceReader, start: number): boolean {
  return /^(elections?|census|budget|season|campaign|vote|referendum|primary|primaries|games|olympics|championships?|tournament|report|survey|law|act|treaty|deal|agreement|coup|war|invasion|uprising|earthquake|flood|hurricane|attacks?|bombings?|shooting|riots?|crisis|crash|recession|pandemic|presidential|parliamentary|general|midterms?|world|summer|winter|financial)$/.test(
    reader.lower(start + 1),
  );
}

/** `the budget for 2027 is`: a year where nothing follows that it could count. */
function isForYear(reader: SentenceReader, start: number): boolean {
  return (
    reader.lower(start - 1) === 'for' &&
    /^(is|was|are|were|has|had|will|[,.;])?$/.test(reader.lower(start + 1))
  );
}

/** What follows makes a number of it: `of 2000 people`, `to 1900 GMT`. */
function isCounted(reader: SentenceReader, token: number): boolean {
  return /^(%|percent|per|people|men|women|troops|soldiers|miles|meters|metres|feet|tons|tonnes|kilometers|kilometres|km|gmt|utc|hours|hrs|est|edt|dollars|euros|pounds|points|jobs|workers|votes|delegates|hundred|thousand|million|billion|other|more)$/.test(
    reader.lower(token),
  );
}
