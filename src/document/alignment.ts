import type { Span } from './span.js';
import { upperBound } from './upper-bound.js';

/**
 * Maps offsets of the normalised text to the source. The normalised text is the source with some stretches replaced;
 * edit `i` replaced `sourceStarts[i]` … `sourceEnds[i]` by `normalisedStarts[i]` … `normalisedEnds[i]`. Between edits both run in
 * step. Edits are sorted and never overlap; either side of one may be empty.
 */
export interface Alignment {
  readonly edits: number;
  readonly sourceStarts: Uint32Array;
  readonly sourceEnds: Uint32Array;
  readonly normalisedStarts: Uint32Array;
  readonly normalisedEnds: Uint32Array;
}

const NOTHING = new Uint32Array(0);

/** The alignment of a text that normalisation left as it was, or changed unit for unit. */
export const IDENTITY: Alignment = {
  edits: 0,
  sourceStarts: NOTHING,
  sourceEnds: NOTHING,
  normalisedStarts: NOTHING,
  normalisedEnds: NOTHING,
};

/** Index of the last edit that starts at or before `offset`, or -1. */
function lastEditFrom(starts: Uint32Array, edits: number, offset: number): number {
  return upperBound(starts, edits, offset) - 1;
}

/**
 * The source offset where the unit at a normalised offset begins. Inside an edit, the edit's source start: a span that
 * begins within replaced text takes in all of it.
 */
export function sourceStart(alignment: Alignment, normalisedOffset: number): number {
  const { edits, normalisedStarts, normalisedEnds, sourceStarts, sourceEnds } = alignment;
  const at = lastEditFrom(normalisedStarts, edits, normalisedOffset);
  if (at < 0) return normalisedOffset;
  // An edit that only deletes ends where it starts, so a span that begins there begins after what was deleted.
  if (normalisedOffset < normalisedEnds[at]!) return sourceStarts[at]!;
  return sourceEnds[at]! + (normalisedOffset - normalisedEnds[at]!);
}

/** The source offset where a span that ends at a normalised offset ends: before anything deleted there. */
export function sourceEnd(alignment: Alignment, normalisedOffset: number): number {
  const { edits, normalisedStarts, normalisedEnds, sourceEnds } = alignment;
  if (edits === 0 || normalisedOffset === 0) return normalisedOffset;
  // The unit before the offset decides: an edit that starts exactly here lies outside the span.
  const at = lastEditFrom(normalisedStarts, edits, normalisedOffset - 1);
  if (at < 0) return normalisedOffset;
  if (normalisedOffset <= normalisedEnds[at]!) return sourceEnds[at]!;
  return sourceEnds[at]! + (normalisedOffset - normalisedEnds[at]!);
}

/** A span of the normalised text as a span of the source. */
export function toSource(alignment: Alignment, span: Span): Span {
  return { start: sourceStart(alignment, span.start), end: sourceEnd(alignment, span.end) };
}
