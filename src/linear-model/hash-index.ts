/**
 * Rows of a table, found by a 32-bit hash. The rows are sorted by hash; the upper 16 bits lead to a bucket of neighbours
 * (two or three rows for tables of the size we ship), the lower 16 bits are compared. Two arrays, no empty slots, nothing to
 * build when a model is loaded.
 */
export interface HashIndex {
  /** Row at which each bucket begins, and the number of rows last: 65,537 entries. */
  readonly buckets: Uint32Array;
  /** Lower half of each row's hash. */
  readonly keys: Uint16Array;
}

export const BUCKETS = 0x10000;

/** The row of a hash, or -1. */
export function findRow({ buckets, keys }: HashIndex, hash: number): number {
  const bucket = hash >>> 16;
  const key = hash & 0xffff;
  const end = buckets[bucket + 1]!;
  for (let row = buckets[bucket]!; row < end; row++) if (keys[row] === key) return row;
  return -1;
}

/** An index over hashes that are sorted as unsigned integers, each once. */
export function buildHashIndex(sorted: Uint32Array): HashIndex {
  const buckets = new Uint32Array(BUCKETS + 1);
  const keys = new Uint16Array(sorted.length);
  for (const hash of sorted) buckets[(hash >>> 16) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  for (const [row, hash] of sorted.entries()) keys[row] = hash & 0xffff;
  return { buckets, keys };
}
