/** A day of the Gregorian calendar, without a time or a zone. */
export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

function toTime({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): CalendarDate {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the day exists: there is no 30 February. */
export function isRealDate(date: CalendarDate): boolean {
  const { month, day } = fromTime(toTime(date));
  return month === date.month && day === date.day;
}

/** Reads the day of an ISO 8601 date or time; null when it holds none. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(date) ? date : null;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** `2025-03-18` */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${isoMonth(year, month)}-${padded(day, 2)}`;
}

/** `2025-03` */
export function isoMonth(year: number, month: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

/** `2025-W12`: the ISO 8601 week, Monday first, that holds the day. */
export function isoWeek(date: CalendarDate): string {
  const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7));
  const firstDay = toTime({ year: thursday.year, month: 1, day: 1 });
  const week = 1 + Math.floor((toTime(thursday) - firstDay) / DAY_MS / 7);
  return `${padded(thursday.year, 4)}-W${padded(week, 2)}`;
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromTime(toTime(date) + days * DAY_MS);
}

/** Sunday is 0. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(toTime(date)).getUTCDay();
}

/** Days from `from` to `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (toTime(to) - toTime(from)) / DAY_MS;
}
