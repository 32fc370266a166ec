import type { Mention } from '../../document/layers.js';
import type { NameSpan } from './name-spans.js';

/** Values and names in the order of the text. */
export interface ValuePlaces {
  /** The values that no name overlaps. */
  readonly values: readonly Mention[];
  /** For each name its index among the mentions. */
  readonly places: Int32Array;
}

/** Finds room for values between names; both are sorted. */
export function placeValues(names: readonly NameSpan[], values: readonly Mention[]): ValuePlaces {
  const places = new Int32Array(names.length);
  const kept: Mention[] = [];
  let next = 0;
  for (let at = 0; at < names.length; at++) {
    const { firstToken, endToken } = names[at]!;
    for (; next < values.length && values[next]!.firstToken < endToken; next++)
      if (values[next]!.endToken <= firstToken) kept.push(values[next]!);
    places[at] = at + kept.length;
  }
  for (; next < values.length; next++) kept.push(values[next]!);
  return { values: kept, places };
}
