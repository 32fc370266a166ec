import type { NameType } from '../../document/layers.js';

/** Types in the order of the labels. */
export const NAME_TYPES: readonly NameType[] = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'];

// BILOU (Ratinov & Roth 2009): O, then for each type Begin, Inside, Last, Unit.
export const OUTSIDE = 0;
export const LABELS = 1 + 4 * NAME_TYPES.length;
export const Place = { Begin: 0, Inside: 1, Last: 2, Unit: 3 } as const;
export type Place = (typeof Place)[keyof typeof Place];

export function labelOf(type: number, place: Place): number {
  return 1 + 4 * type + place;
}

/** Index of a label's type, or -1 for outside. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

export function placeOf(label: number): Place {
  return ((label - 1) & 3) as Place;
}

/** Whether an entity is still open after the label. */
export function isOpen(label: number): boolean {
  return label !== OUTSIDE && placeOf(label) <= Place.Inside;
}

/** Whether `next` may follow `label`: an open entity goes on within its type, a closed one does not. */
export function mayFollow(label: number, next: number): boolean {
  const goesOn = next !== OUTSIDE && (placeOf(next) === Place.Inside || placeOf(next) === Place.Last);
  return isOpen(label) ? goesOn && typeOf(label) === typeOf(next) : !goesOn;
}

/** Whether a sentence may begin with the label. */
export function mayBegin(label: number): boolean {
  return mayFollow(OUTSIDE, label);
}
