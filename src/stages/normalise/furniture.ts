import type { Credit, Dateline, Furniture } from '../../document/layers.js';
import { AGENCIES } from '../../lexicons/agencies.js';

// Datelines, credits and artefacts stand at the edges of a text. Each pattern is anchored and looks at a bounded stretch, so
// that the cost does not grow with the article.

const EDGE = 200;
const KNOWN_AGENCIES: ReadonlySet<string> = new Set(AGENCIES);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `date 2025-03-20 ` before anything else: left behind by an export. */
const ARTEFACT = /^\s*date (\d{4}-\d{2}-\d{2})(?=\s)/u;

/** A place in capitals or with capital words, up to five, with a state, and a country in brackets. */
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}){0,2}(?: \[\p{Lu}[\p{L} .]{0,20}\])?/u;
const DAY = /^,? ?(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?/u;
const AGENCY = /^ {0,2}\(([^()\n]{2,30})\)/u;
const SEPARATOR = /^ ?(?:--|[-–—:|])/u;
const CREDIT = /\(([^()\n]{2,30})\)\s*$/u;

/** What stands at the edges of a text. */
export interface EdgeFurniture {
  readonly artefact: Furniture | null;
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
}

/** Finds what stands at the edges of a text. `published` gives a dateline its year; an artefact's date does without. */
export function findEdgeFurniture(text: string, published: string | null): EdgeFurniture {
  const head = text.slice(0, EDGE);
  const artefact = ARTEFACT.exec(head);
  const from = artefact ? artefact[0].length : 0;
  const at = from + (/^\s*/u.exec(head.slice(from))?.[0].length ?? 0);
  const dateline = findDateline(head.slice(at), at, published ?? artefact?.[1] ?? null);
  return {
    artefact: artefact && { start: 0, end: from, kind: 'artefact' },
    dateline,
    credit: findCredit(text, dateline?.end ?? from),
  };
}

// WASHINGTON, March 20 (Reuters) - The president …
// └─ place ┘└── day ─┘ └agency─┘ └ separator
function findDateline(head: string, offset: number, published: string | null): Dateline | null {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(head.slice(at));
    if (match) at += match[0].length;
    return match;
  };
  const place = placeBeforeDay(head);
  at = place?.length ?? 0;
  const day = place === null ? null : take(DAY);
  const bracketed = AGENCY.exec(head.slice(at));
  const agency = bracketed && signs(bracketed, head.slice(at + bracketed[0].length)) ? bracketed : null;
  if (agency) at += agency[0].length;
  const separator = take(SEPARATOR);
  if (!isDateline(place, day !== null, agency !== null, separator)) return null;
  return {
    start: offset,
    end: offset + at,
    place: place === null ? null : place.replace(/ \[.*\]$/u, ''),
    date: day ? isoDate(day, published) : null,
    agency: agency ? agency[1]!.trim() : null,
  };
}

/** A known agency signs anyhow; any name does when the text follows without a blank: `(Rolling Stone)One summer`. */
function signs(bracketed: RegExpExecArray, after: string): boolean {
  const name = bracketed[1]!.trim();
  return KNOWN_AGENCIES.has(name) || (/^\p{Lu}/u.test(name) && /^["“‘']?\p{Lu}\p{Ll}/u.test(after));
}

function placeBeforeDay(head: string): string | null {
  const place = PLACE.exec(head)?.[0];
  if (place === undefined) return null;
  // `PARIS, March` reads the month as a state: give it back
  const month = /, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/u.exec(place);
  return month ? place.slice(0, month.index) : place;
}

function isDateline(
  place: string | null,
  dated: boolean,
  signed: boolean,
  separator: RegExpExecArray | null,
): boolean {
  if (place === null) return signed;
  if (signed) return true;
  if (separator === null) return false;
  const mark = separator[0].trim();
  const inCapitals = !/\p{Ll}/u.test(place.replace(/,.*/u, '').replace(/ \[.*\]$/u, '')) && place.length > 2;
  // `WALLACE: Well …` is a transcript, `NEW YORK — The …` is not.
  return mark === ':' ? inCapitals && dated : inCapitals || (dated && mark !== '-');
}

function isoDate([, month = '', day = '', year]: RegExpExecArray, published: string | null): string | null {
  const known = year ?? published?.slice(0, 4);
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (known === undefined || number === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${known}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function findCredit(text: string, from: number): Credit | null {
  const tailStart = Math.max(from, text.length - EDGE);
  const match = CREDIT.exec(text.slice(tailStart));
  if (!match || !KNOWN_AGENCIES.has(match[1]!.trim())) return null;
  const start = tailStart + match.index;
  return { start, end: start + match[0].trimEnd().length, agency: match[1]!.trim() };
}
