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
function withoutOuterMarks(text: string, { start, end }: Span, kind: QuoteKind): Span {
  if (kind === 'indirect') return { start, end };
  const fragment = text.slice(start, end);
  const opening = markLength(fragment, 0);
  if (opening === fragment.length) return { start: end, end };
  const closing = trailingMarkLength(fragment);
  if (kind === 'mixed' && (opening === 0 || closing === 0 || !enclosed(fragment, opening, closing)))
    return { start, end };
  return trimmed(text, start + opening, end - closing);
}

/** Without the blanks that stand inside of some marks: `« Oui »`. */
function trimmed(text: string, start: number, end: number): Span {
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

/**
 * The text of a quote: its fragments without the outer marks, joined by a blank. The marks are looked for in the `text` that the spans
 * index; `slice` gives what is shown for a span of it, as marks may be hidden in the source: `&ldquo;`.
 */
export function quoteText(
  text: string,
  fragments: readonly Span[],
  kind: QuoteKind,
  slice: (span: Span) => string = ({ start, end }) => text.slice(start, end),
): string {
  return fragments.map((fragment) => slice(withoutOuterMarks(text, fragment, kind))).join(' ');
}
