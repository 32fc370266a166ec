import { findRow, type HashIndex } from '../../linear-model/hash-index.js';

/** Four clusterings of the words of GloVe 6B: fine and coarse classes of words that are used alike. */
export interface WordClusters {
  readonly index: HashIndex;
  /** Bits 0–11 cluster of 4096, 12–21 of 1024, 22–29 of 256. */
  readonly fine: Uint32Array;
  /** Cluster of 64. */
  readonly coarse: Uint8Array;
}

/** The row of a word by the hash of its lower-cased form, or -1 when it has no cluster. */
export function clusterRow(clusters: WordClusters, word: number): number {
  return findRow(clusters.index, word);
}

/** The ids of a row, from 64 to 4096 clusters; -1 for no row. Level 0 to 3. */
export function clusterId({ fine, coarse }: WordClusters, row: number, level: number): number {
  if (row < 0) return -1;
  if (level === 0) return coarse[row]!;
  const bits = fine[row]!;
  return level === 1 ? (bits >>> 22) & 0xff : level === 2 ? (bits >>> 12) & 0x3ff : bits & 0xfff;
}
