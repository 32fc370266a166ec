import { buildHashIndex, type HashIndex } from './hash-index.js';

/**
 * Integer weights of hashed features for several labels, sparse in both: a feature that was never learnt has no row, a label
 * that a feature says nothing about has no entry. Exact: two features never share a row unless their 32-bit hashes are equal.
 */
export interface FeatureWeights {
  readonly index: HashIndex;
  /** `entries[row]` … `entries[row + 1]`: the row's entries. */
  readonly entries: Uint32Array;
  readonly labels: Uint8Array;
  readonly weights: Int8Array | Int16Array;
}

/** The rows of the given weights: for each feature's hash, one value a label, of which zeros are left out. */
export function buildFeatureWeights(rows: ReadonlyMap<number, Int8Array | Int16Array>): FeatureWeights {
  const sorted = Uint32Array.from(rows.keys()).sort();
  const entries = new Uint32Array(sorted.length + 1);
  const labels: number[] = [];
  const weights: number[] = [];
  for (const [row, hash] of sorted.entries()) {
    for (const [label, weight] of rows.get(hash)!.entries())
      if (weight !== 0) {
        labels.push(label);
        weights.push(weight);
      }
    entries[row + 1] = labels.length;
  }
  return {
    index: buildHashIndex(sorted),
    entries,
    labels: Uint8Array.from(labels),
    weights: weights.every((weight) => weight === (weight << 24) >> 24)
      ? Int8Array.from(weights)
      : Int16Array.from(weights),
  };
}

/** Writes the weights of a row to its labels' places. */
export function weightsInto(
  { entries, labels, weights }: FeatureWeights,
  row: number,
  scores: Int16Array,
): void {
  for (let entry = entries[row]!, end = entries[row + 1]!; entry < end; entry++)
    scores[labels[entry]!] = weights[entry]!;
}
