/**
 * Finds the row of a 32-bit hash in a sorted list of hashes. The upper half of a hash names its bucket, so that only the
 * lower half is stored: two bytes a row. A look-up scans one bucket, a handful of rows.
 */
export interface HashIndex {
  /** `buckets[b]` … `buckets[b + 1]`: the rows whose hashes have the upper half `b`. 65,537 values. */
  readonly buckets: Uint32Array;
  /** The lower halves, sorted within their bucket. */
  readonly lows: Uint16Array;
}

/** The index of hashes that are sorted and all different; row `i` is the `i`-th hash. */
export function buildHashIndex(sorted: Uint32Array): HashIndex {
  const buckets = new Uint32Array(0x10001);
  for (const hash of sorted) buckets[(hash >>> 16) + 1]!++;
  for (let bucket = 0; bucket < 0x10000; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  return { buckets, lows: Uint16Array.from(sorted, (hash) => hash & 0xffff) };
}

/** The row of a hash, or -1. */
export function findRow({ buckets, lows }: HashIndex, hash: number): number {
  const bucket = hash >>> 16;
  const low = hash & 0xffff;
  for (let row = buckets[bucket]!, end = buckets[bucket + 1]!; row < end; row++) {
    const at = lows[row]!;
    if (at === low) return row;
    if (at > low) return -1;
  }
  return -1;
}
