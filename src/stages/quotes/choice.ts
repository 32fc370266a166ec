import { featureHash, type FeatureList } from './feature-list.js';

/**
 * What the features of a part of an alternative weigh. Alternatives share parts, so each part is asked for once. Training
 * answers with a number of its own for each part, and learns what the sums should have been.
 */
export type Weigh = (features: FeatureList) => number;

/** Weighs features by a trained table, in its own units. */
export function tableWeigher(weights: Int8Array): Weigh {
  const mask = weights.length - 1;
  return ({ templates, firsts, seconds, length }) => {
    let sum = 0;
    for (let at = 0; at < length; at++)
      sum += weights[featureHash(templates[at]!, firsts[at]!, seconds[at]!) & mask]!;
    return sum;
  };
}

/** Turns the scores of alternatives that exclude each other, in units of `scale`, into probabilities (log-linear), in place. */
export function toChances(scores: Float64Array, length: number, scale: number): void {
  let most = -Infinity;
  for (let at = 0; at < length; at++) {
    scores[at]! *= scale;
    if (scores[at]! > most) most = scores[at]!;
  }
  let total = 0;
  for (let at = 0; at < length; at++) total += scores[at] = Math.exp(scores[at]! - most);
  for (let at = 0; at < length; at++) scores[at]! /= total;
}
