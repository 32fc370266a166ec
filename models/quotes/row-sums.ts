import { LABELS } from '../../src/stages/quotes/labels.js';
import { STRIDE } from '../../src/stages/quotes/packed-sums.js';

// The two inner loops of the tagger's training, over the features of one token.

/** Writes what the rows `rows[from]` … `rows[end - 1]` give to each label. */
export function sumRows(
  weights: Float32Array,
  rows: Uint32Array,
  from: number,
  end: number,
  sums: Float64Array,
  to: number,
): void {
  let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
  for (let f = from; f < end; f++) {
    const row = rows[f]! * STRIDE;
    s0 += weights[row]!;
    s1 += weights[row + 1]!;
    s2 += weights[row + 2]!;
    s3 += weights[row + 3]!;
    s4 += weights[row + 4]!;
    s5 += weights[row + 5]!;
    s6 += weights[row + 6]!;
  }
  sums[to] = s0;
  sums[to + 1] = s1;
  sums[to + 2] = s2;
  sums[to + 3] = s3;
  sums[to + 4] = s4;
  sums[to + 5] = s5;
  sums[to + 6] = s6;
}

/** Labels whose gradient is smaller are left as they are. */
const LEAST_GRADIENT = 1e-4;

/** Moves the rows' weights along the gradient of each label (AdaGrad). */
export function moveRows(
  weights: Float32Array,
  squares: Float32Array,
  rows: Uint32Array,
  from: number,
  end: number,
  gradient: Float64Array,
  rate: number,
): void {
  for (let label = 0; label < LABELS; label++) {
    const g = gradient[label]!;
    if (g < LEAST_GRADIENT && g > -LEAST_GRADIENT) continue;
    const step = rate * g;
    const square = g * g;
    for (let f = from; f < end; f++) {
      const at = rows[f]! * STRIDE + label;
      const sum = squares[at]! + square;
      squares[at] = sum;
      weights[at]! += step / Math.sqrt(sum);
    }
  }
}
