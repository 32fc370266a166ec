import { LABELS } from './labels.js';

// Rows of scores, two labels to an integer: the even one's score plus 2^16 times the odd one's. Such rows add up like the scores
// themselves, as long as each sum fits into 16 bits, with half the additions.

// Own constants are folded into compiled loops; imported ones are read and checked at every use.
const WIDTH = LABELS;

/** Integers a row. */
export const PAIRS = (WIDTH + 1) >> 1;

/** Packs the scores of {@link LABELS} labels into the row at `at`. */
export function packRow(scores: Int16Array, rows: Int32Array, at: number): void {
  for (let pair = 0; pair < PAIRS; pair++)
    rows[at + pair] = scores[2 * pair]! + (2 * pair + 1 < WIDTH ? scores[2 * pair + 1]! : 0) * 0x10000;
}

/** Writes the scores of a row of sums to `out` from `at`. */
export function unpackRow(row: Int32Array, out: Int16Array, at: number): void {
  for (let pair = 0; pair < WIDTH >> 1; pair++) {
    const both = row[pair]!;
    out[at + 2 * pair] = both;
    out[at + 2 * pair + 1] = (both + 0x8000) >> 16;
  }
  if ((WIDTH & 1) !== 0) out[at + WIDTH - 1] = row[PAIRS - 1]!;
}
