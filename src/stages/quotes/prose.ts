import type { TextLayer } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { TokenTable } from '../../document/token-table.js';
import type { TokenSpan } from './noun-phrases.js';

/** What is not told by anybody: dateline, credit, byline, promotion and leavings of a page. A caption may well quote. */
export function piecesBesideProse({ dateline, credit, furniture }: TextLayer): Span[] {
  const pieces: Span[] = furniture.filter(({ kind }) => kind !== 'caption');
  if (dateline !== null) pieces.push(dateline);
  if (credit !== null) pieces.push(credit);
  return pieces;
}

/** A span without the pieces that its edges stand in; null when nothing is left. */
export function withinProse(
  { starts, ends }: TokenTable,
  pieces: readonly Span[],
  { first, end }: TokenSpan,
): TokenSpan | null {
  for (const piece of pieces) {
    if (starts[first]! >= piece.end || ends[end - 1]! <= piece.start) continue;
    if (starts[first]! >= piece.start) while (first < end && starts[first]! < piece.end) first++;
    else if (ends[end - 1]! <= piece.end) while (end > first && ends[end - 1]! > piece.start) end--;
    else if (starts[first]! + NEAR_EDGE >= piece.start)
      while (first < end && starts[first]! < piece.end) first++;
    if (first >= end) return null;
  }
  return { first, end };
}

/** A mark or two before a dateline go with it. */
const NEAR_EDGE = 3;
