/** A row of the tagger's table holds this many weights, so that it begins at a multiple of eight bytes. */
export const STRIDE = 8;
/** Integers that hold the sums of one row's labels, two of 16 bits in each. */
export const PACKED = 4;

const LANES = 0x00ff00ff;
const SIGNS = 0x80808080 | 0;
const BIAS = 0x00800080;

/** A table of rows of eight signed bytes, read four bytes at a time. */
export function packedRows(table: Int8Array): Int32Array {
  return new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
}

/**
 * Adds `count` rows of the table, whose numbers stand from `rows[from]` on, to `sums[at]` … `sums[at + 3]`. Seven labels a row are seven
 * loads and adds; packed they are two loads and four adds. A byte is made positive, so that two 16-bit sums in one integer cannot
 * borrow from each other; what that added is taken off again at the end. Exact for up to 256 rows.
 */
export function addPackedRows(
  table: Int32Array,
  rows: Uint32Array,
  from: number,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  let even = 0;
  let odd = 0;
  let evenHigh = 0;
  let oddHigh = 0;
  for (let next = from, end = from + count; next < end; next++) {
    const row = rows[next]! << 1;
    const low = table[row]! ^ SIGNS;
    const high = table[row + 1]! ^ SIGNS;
    even = (even + (low & LANES)) | 0;
    odd = (odd + ((low >>> 8) & LANES)) | 0;
    evenHigh = (evenHigh + (high & LANES)) | 0;
    oddHigh = (oddHigh + ((high >>> 8) & LANES)) | 0;
  }
  const bias = Math.imul(BIAS, count);
  sums[at]! += even - bias;
  sums[at + 1]! += odd - bias;
  sums[at + 2]! += evenHigh - bias;
  sums[at + 3]! += oddHigh - bias;
}

/** The lower of two sums in one integer. */
export function lowSum(packed: number): number {
  return (packed << 16) >> 16;
}

/** The upper of two sums in one integer. */
export function highSum(packed: number): number {
  return (packed - lowSum(packed)) >> 16;
}
