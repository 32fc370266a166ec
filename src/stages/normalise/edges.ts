import type { Credit, Dateline, Furniture } from '../../document/layers.js';
import { AGENCIES } from '../../lexicons/agencies.js';
import { isBlank } from '../../text/characters.js';
import { findDateline } from './dateline.js';

// Datelines, credits and artefacts stand at the edges of a text. Each pattern looks at a bounded stretch, so that the cost does not
// grow with the article.

const EDGE = 200;
const KNOWN_AGENCIES: ReadonlySet<string> = new Set(AGENCIES);

/** `date 2025-03-20 ` before anything else: left behind by an export. */
const ARTEFACT = /^\s*date (\d{4}-\d{2}-\d{2})(?=\s)/u;

/** `(ANI)`, `(With inputs from PTI)`, `— Reuters`: at the very end. */
const CREDIT = /\((?:[Ww]ith (?:agency )?inputs? from )?([^()\n]{2,30})\)\.?\s*$/u;
const CREDIT_LINE = /\n[ \t]*(?:[-–—]{1,2} ?|\[)?(\p{Lu}[^()[\]\n]{1,29}?)\]?\s*$/u;
/** `SECTION`, `By Ada Park`, a headline: so many lines may stand before a dateline with an agency or a date. */
const MOST_LINES_BEFORE = 3;
const LONGEST_LINE_BEFORE = 160;

/** What stands at a text's start. */
export interface Opening {
  readonly artefact: Furniture | null;
  readonly dateline: Dateline | null;
}

/** Finds what stands at a text's start. `published` gives a dateline its year; an artefact's date does without. */
export function findOpening(text: string, published: string | null): Opening {
  const artefact = ARTEFACT.exec(text.slice(0, EDGE));
  const from = artefact ? artefact[0].length : 0;
  return {
    artefact: artefact && { start: 0, end: from, kind: 'artefact' },
    dateline: firstDateline(text, from, published ?? artefact?.[1] ?? null),
  };
}

/** The dateline of the first line, or of one soon after it that lines without a stop lead up to. */
function firstDateline(text: string, from: number, published: string | null): Dateline | null {
  let start = from;
  for (let line = 0; line <= MOST_LINES_BEFORE; line++) {
    while (start < text.length && isBlank(text.charCodeAt(start))) start++;
    const dateline = findDateline(text, start, EDGE, published);
    if (dateline !== null && (line === 0 || dateline.agency !== null || dateline.date !== null))
      return dateline;
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start > LONGEST_LINE_BEFORE || /[.!?]["”’]?\s*$/u.test(text.slice(start, end)))
      return null;
    start = end;
  }
  return null;
}

/** The agency that signs a text's end, before `to`, or null. */
export function findCredit(text: string, from: number, to: number): Credit | null {
  const tailStart = Math.max(from, to - EDGE);
  const tail = text.slice(tailStart, to);
  const match = CREDIT.exec(tail) ?? CREDIT_LINE.exec(tail);
  const agency = match?.[1]!.trim();
  if (!match || agency === undefined || !KNOWN_AGENCIES.has(agency)) return null;
  const start = tailStart + match.index + (match[0].length - match[0].trimStart().length);
  return { start, end: tailStart + match.index + match[0].trimEnd().length, agency };
}
