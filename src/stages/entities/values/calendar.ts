const DAY = 86_400_000;

/** ISO 8601 date of a day: `2025-03-18`. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** ISO date of year, month (1–12) and day; null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? isoDay(date) : null;
}

export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** ISO 8601 week of a day: `2025-W12`. Weeks begin on Monday; the first holds the year's first Thursday. */
export function isoWeek(day: Date): string {
  const thursday = plusDays(day, 4 - (day.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export function plusDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

/** Year and month so many months on, as ISO. */
export function plusMonths(day: Date, months: number): string {
  const count = day.getUTCFullYear() * 12 + day.getUTCMonth() + months;
  return isoMonth(Math.floor(count / 12), (count % 12) + 1);
}

/** The year in which a month and day come nearest to a given day. */
export function nearestYear(near: Date, month: number, day: number): number {
  const year = near.getUTCFullYear();
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - near.getTime());
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const months = new Map<string, number>([
  ...MONTHS.map((name, at) => [name, at + 1] as const),
  ...MONTHS.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ['sept', 9],
]);
const weekdays = new Map<string, number>([
  ...WEEKDAYS.map((name, at) => [name, at] as const),
  ...WEEKDAYS.map((name, at) => [name.slice(0, 3), at] as const),
  ['tues', 2],
  ['wednes', 3],
  ['thurs', 4],
]);

/** 1–12 for `March` or `Mar.`; undefined for other words. Takes lower case without stop. */
export function monthOf(word: string): number | undefined {
  return months.get(word);
}

/** 0 (Sunday) – 6 for `Tuesday` or `Tue.`. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(word);
}
