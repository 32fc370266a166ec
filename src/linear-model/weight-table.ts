import { findRow, type HashIndex } from './hash-index.js';
import type { Model } from './model-file.js';

/** The weights of a linear model: one row of small integers a feature, one column a label. */
export interface WeightTable {
  readonly labels: number;
  readonly index: HashIndex;
  /** rows × labels */
  readonly weights: Int8Array;
}

/** The weight table of a model's sections `buckets`, `keys` and `weights`. */
export function weightTableOf({ sections }: Model, labels: number): WeightTable {
  return {
    labels,
    index: { buckets: sections.get('buckets') as Uint32Array, keys: sections.get('keys') as Uint16Array },
    weights: sections.get('weights') as Int8Array,
  };
}

/** Adds the weights of the features with these hashes to `scores`, from `at` on. Features that the model lacks add nothing. */
export function addWeights(
  { labels, index, weights }: WeightTable,
  hashes: Uint32Array,
  count: number,
  scores: Int32Array | Int16Array,
  at: number,
): void {
  for (let feature = 0; feature < count; feature++) {
    const row = findRow(index, hashes[feature]!);
    if (row < 0) continue;
    const from = row * labels;
    for (let label = 0; label < labels; label++) scores[at + label]! += weights[from + label]!;
  }
}
