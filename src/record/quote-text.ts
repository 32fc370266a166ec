import type { QuoteKind } from '../document/layers.js';
import type { Span } from '../document/span.js';

const MARKS = '"“”„‟«»\'‘’‚‹›`';

/** Length of the quotation mark at `at`, 0 without one: two backticks or two apostrophes are one mark. */
function markLength(text: string, at: number): number {
  const mark = text[at];
  if (mark === undefined || !MARKS.includes(mark)) return 0;
  return (mark === "'" || mark === '`') && text[at + 1] === mark ? 2 : 1;
}

function trailingMarkLength(text: string): number {
  const mark = text.at(-1);
  if (mark === undefined || !MARKS.includes(mark)) return 0;
  return (mark === "'" || mark === '`') && text.at(-2) === mark ? 2 : 1;
}

/** Whether the marks at both ends belong together, rather than to two stretches: `"never" and "ever"`. */
function enclosed(text: string, opening: number, closing: number): boolean {
  const first = text.slice(0, opening);
  const last = text.slice(-closing);
  const inside = text.slice(opening, text.length - closing);
  return first === last ? !inside.includes(first) : !inside.includes(last) || !inside.includes(first);
}

/** A fragment without its outer quotation marks. Words outside of marks (indirect, mixed) keep the marks within. */
function withoutOuterMarks(fragment: string, kind: QuoteKind): string {
  if (kind === 'indirect') return fragment;
  const opening = markLength(fragment, 0);
  if (opening === fragment.length) return '';
  const closing = trailingMarkLength(fragment);
  if (kind === 'direct') return fragment.slice(opening, fragment.length - closing);
  if (opening === 0 || closing === 0 || !enclosed(fragment, opening, closing)) return fragment;
  return fragment.slice(opening, fragment.length - closing);
}

/** The text of a quote: its fragments of `source` without the outer marks, joined by a blank. */
export function quoteText(source: string, fragments: readonly Span[], kind: QuoteKind): string {
  return fragments.map(({ start, end }) => withoutOuterMarks(source.slice(start, end), kind)).join(' ');
}
