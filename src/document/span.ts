/** A stretch of text: half-open offsets in UTF-16 units. Which text they index is said where the span is held. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
