import { buildHashIndex, findRow, type HashIndex } from './hash-index.js';

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
  /** One bit for each of 2^22 slots, by the hash's upper bits: spares most look-ups of features that have no row. */
  readonly filter: Uint32Array;
}

export const FILTER_BITS = 22;

/** The rows of the given weights: for each feature's hash, one value a label, of which zeros are left out. */
export function buildFeatureWeights(rows: ReadonlyMap<number, Int8Array | Int16Array>): FeatureWeights {
  const sorted = Uint32Array.from(rows.keys()).sort();
  const entries = new Uint32Array(sorted.length + 1);
  const labels: number[] = [];
  const weights: number[] = [];
  const filter = new Uint32Array(2 ** (FILTER_BITS - 5));
  for (const [row, hash] of sorted.entries()) {
    for (const [label, weight] of rows.get(hash)!.entries())
      if (weight !== 0) {
        labels.push(label);
        weights.push(weight);
      }
    entries[row + 1] = labels.length;
    const slot = hash >>> (32 - FILTER_BITS);
    filter[slot >>> 5]! |= 1 << (slot & 31);
  }
  return {
    index: buildHashIndex(sorted),
    entries,
    labels: Uint8Array.from(labels),
    weights: weights.every((weight) => weight === (weight << 24) >> 24)
      ? Int8Array.from(weights)
      : Int16Array.from(weights),
    filter,
  };
}

/** Adds the weights of a feature to `sums[at]` …, one place a label. */
export function addWeights(
  table: FeatureWeights,
  hash: number,
  sums: Int16Array | Int32Array,
  at: number,
): void {
  const slot = hash >>> (32 - FILTER_BITS);
  if ((table.filter[slot >>> 5]! & (1 << (slot & 31))) === 0) return;
  const row = findRow(table.index, hash);
  if (row < 0) return;
  const { entries, labels, weights } = table;
  for (let entry = entries[row]!, end = entries[row + 1]!; entry < end; entry++)
    sums[at + labels[entry]!]! += weights[entry]!;
}
