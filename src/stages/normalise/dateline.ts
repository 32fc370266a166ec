import type { Dateline } from '../../document/layers.js';
import { AGENCIES } from '../../lexicons/agencies.js';
import { DATELINE_CITIES } from '../../lexicons/dateline-cities.js';

// WASHINGTON, March 20 (Reuters) - The president …
// └─ place ┘└── day ─┘ └agency─┘ └ separator
// Every part may be missing, but not all that tell a dateline from prose. Patterns are anchored and look at a bounded stretch.

const KNOWN_AGENCIES: ReadonlySet<string> = new Set(AGENCIES);
const KNOWN_CITIES: ReadonlySet<string> = new Set(DATELINE_CITIES);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
/** A place in capitals or with capital words, up to five, with a second place, a state, and a country in brackets. */
const PLACE = new RegExp(
  String.raw`^${NAME}(?: (?:d[aeo]s?|del|la|el|al|an|am|on|of|the|upon|sur) ${NAME}| ${NAME}){0,4}(?:\/${NAME}(?: ${NAME}){0,2}){0,2}` +
    String.raw`(?:, ${NAME}(?: ${NAME}){0,2}){0,2}(?: \(\p{Lu}[\p{L} .]{1,25}\)(?= \[))?(?: \[\p{Lu}[\p{L} .]{0,20}\])?`,
  'u',
);
const MONTH = '(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const WEEKDAY_NAME = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';
const WEEKDAY = `(?:${WEEKDAY_NAME},? )?`;
const MONTH_FIRST = new RegExp(
  String.raw`^,? ?${WEEKDAY}${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d:])`,
  'u',
);
const DAY_FIRST = new RegExp(
  String.raw`^,? ?${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (\d{4}))?(?![\d:])`,
  'u',
);
/** `(Reuters)`, and TASS's `/TASS/.` */
const AGENCY = /^(?:[.,:]? {0,2}\(([^()\n]{2,30})\)|\. ?\/([A-Z]{2,12})\/\.?)/u;
const SEPARATOR = /^ ?(?:--|[-–—:|])/u;
const MONTH_ALONE = new RegExp(`^${MONTH}$`, 'u');
const MONTH_AT_END = new RegExp(String.raw`,? (?:\d{1,2} )?${MONTH}$|, ${WEEKDAY_NAME}$`, 'u');
/** Another speaker in capitals: then the first one is a speaker, too, and the text a transcript. */
const SPEAKER = /(?:^|[\n.?!"”] ?)\p{Lu}[\p{Lu} .'’-]{1,30}: /u;
const SEEN_FOR_SPEAKERS = 4000;

interface Day {
  readonly month: number;
  readonly day: number;
  readonly year: string | undefined;
}

/**
 * The dateline that a text opens with at `offset`, or null. `published` gives its date the year: the one that brings both
 * nearest to each other.
 */
export function findDateline(
  text: string,
  offset: number,
  reach: number,
  published: string | null,
): Dateline | null {
  const head = text.slice(offset, offset + reach);
  const place = readPlace(head);
  let at = place?.length ?? 0;
  const day = readDay(head.slice(at));
  at += day?.length ?? 0;
  const bracketed = AGENCY.exec(head.slice(at));
  const name = (bracketed?.[1] ?? bracketed?.[2])?.trim() ?? null;
  const agency =
    bracketed !== null && name !== null && signs(name, head.slice(at + bracketed[0].length)) ? name : null;
  if (agency !== null) at += bracketed![0].length;
  const separator = SEPARATOR.exec(head.slice(at))?.[0] ?? '';
  at += separator.length;
  if (!isDateline(place, day !== null, agency !== null, separator.trim(), text, offset + at)) return null;
  return {
    start: offset,
    end: offset + at,
    place: place === null ? null : place.replace(/(?: \([^()]*\))? \[.*\]$/u, ''),
    date: day === null ? null : isoDate(day.day, published),
    agency,
  };
}

/** A known agency signs anyhow; another name does when the text follows without a blank: `(Rolling Stone)One summer`. */
function signs(name: string, after: string): boolean {
  if (KNOWN_AGENCIES.has(name)) return true;
  const isName =
    /^(?:\p{Lu}[\p{L}\d.&'’-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}\d.&'’-]*|of|the|and|&|in)){0,3}$/u.test(name);
  return isName && /^["“‘']?\p{Lu}[\p{Ll} ]/u.test(after);
}

function readPlace(head: string): string | null {
  const place = PLACE.exec(head)?.[0];
  if (place === undefined) return null;
  // `PARIS, March` reads the month as a state: give it back
  let named = place;
  for (let part = MONTH_AT_END.exec(named); part; part = MONTH_AT_END.exec(named))
    named = named.slice(0, part.index);
  return named === '' || MONTH_ALONE.test(named) ? null : named;
}

function readDay(rest: string): { readonly length: number; readonly day: Day } | null {
  const first = MONTH_FIRST.exec(rest);
  if (first)
    return {
      length: first[0].length,
      day: { month: monthOf(first[1]!), day: Number(first[2]), year: first[3] },
    };
  const second = DAY_FIRST.exec(rest);
  if (second)
    return {
      length: second[0].length,
      day: { month: monthOf(second[2]!), day: Number(second[1]), year: second[3] },
    };
  return null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isDateline(
  place: string | null,
  dated: boolean,
  signed: boolean,
  mark: string,
  text: string,
  end: number,
): boolean {
  if (signed) return true;
  if (place === null || mark === '') return false;
  const inCapitals = !/\p{Ll}/u.test(place.replace(/,.*/u, '').replace(/ \[.*\]$/u, '')) && place.length > 2;
  if (mark !== ':') return inCapitals || (dated && mark !== '-');
  if (dated) return true;
  // `WALLACE: Well …` is a transcript, `NEW DELHI: The …` is not.
  return KNOWN_CITIES.has(place) && !SPEAKER.test(text.slice(end, end + SEEN_FOR_SPEAKERS));
}

/** The date in the year that is named, or that brings it nearest to `published`; null without either. */
function isoDate({ month, day, year }: Day, published: string | null): string | null {
  if (month === 0 || day < 1 || day > 31) return null;
  const inYear = (known: number | string): string =>
    `${String(known)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return inYear(year);
  const [, known] = /^(\d{4})/u.exec(published ?? '') ?? [];
  if (known === undefined) return null;
  const target = Date.parse(published!.slice(0, 10));
  if (Number.isNaN(target)) return inYear(known);
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - target);
  const candidates = [-1, 0, 1]
    .map((step) => inYear(Number(known) + step))
    .filter((iso) => !Number.isNaN(Date.parse(iso)));
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
