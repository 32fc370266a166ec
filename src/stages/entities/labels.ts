import type { NameType } from '../../document/layers.js';

// BILOU: a token Begins a name of several, is Inside it, is its Last, stands Outside, or is a name alone (Unit). Ratinov and
// Roth (2009) found it better than BIO; so it was here.

export const NAME_TYPES: readonly NameType[] = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'];

export const OUTSIDE = 0;
/** Where in its name a token stands; label = 1 + 4 × type + place. */
export const Place = { Begin: 0, Inside: 1, Last: 2, Unit: 3 } as const;
export type Place = (typeof Place)[keyof typeof Place];
export const LABELS = 1 + 4 * NAME_TYPES.length;

/** The label of a place in a name of the type with this index in {@link NAME_TYPES}. */
export function labelOf(type: number, place: Place): number {
  return 1 + 4 * type + place;
}

/** Index of the label's type; undefined for {@link OUTSIDE}. */
export function typeOf(label: number): number {
  return (label - 1) >> 2;
}

export function placeOf(label: number): Place {
  return ((label - 1) & 3) as Place;
}

/** Labels after which a name is open: Begin and Inside. */
export function isOpen(label: number): boolean {
  return label !== OUTSIDE && placeOf(label) <= Place.Inside;
}

/** Labels that go on with an open name: Inside and Last. */
export function continues(label: number): boolean {
  const place = placeOf(label);
  return label !== OUTSIDE && (place === Place.Inside || place === Place.Last);
}

/** Whether `next` may stand right after `label`. */
export function mayFollow(label: number, next: number): boolean {
  if (!isOpen(label)) return !continues(next);
  return continues(next) && typeOf(next) === typeOf(label);
}

/** Transitions that exist, as `[from…], [to…]`: 9 × 9 from closed to starting labels, 4 × 4 within a name. */
export const TRANSITIONS: { readonly from: Uint8Array; readonly to: Uint8Array } = (() => {
  const from: number[] = [];
  const to: number[] = [];
  for (let label = 0; label < LABELS; label++)
    for (let next = 0; next < LABELS; next++)
      if (mayFollow(label, next)) {
        from.push(label);
        to.push(next);
      }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
})();

/** Labels that end a name or stand outside, rising: after them a name may begin, and a sentence may end. */
export const CLOSED = Uint8Array.from([
  OUTSIDE,
  ...NAME_TYPES.flatMap((_, type) => [labelOf(type, Place.Last), labelOf(type, Place.Unit)]),
]);
/** Labels that may follow those, rising: Outside and the beginnings of names. As many as {@link CLOSED}. */
export const OPENING = Uint8Array.from([
  OUTSIDE,
  ...NAME_TYPES.flatMap((_, type) => [labelOf(type, Place.Begin), labelOf(type, Place.Unit)]),
]);

/** Index of a closed label in {@link CLOSED}. */
export function closedAt(label: number): number {
  return label === OUTSIDE ? 0 : 2 * typeOf(label) + (placeOf(label) === Place.Unit ? 2 : 1);
}
