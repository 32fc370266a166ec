import { LABELS } from './labels.js';

/**
 * Forward and backward factors of a paragraph's tokens, each scaled to sum to one, from the factors of their labels and of the moves
 * between labels (Rabiner 1989). Written out for the seven labels, leaving out the moves that are not allowed: an inside label
 * follows its own kind only. Allocates nothing.
 */
export function forwardBackward(
  factors: Float64Array,
  size: number,
  moves: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
): void {
  if (size === 0) return;
  runForward(factors, size, moves, forward);
  runBackward(factors, size, moves, backward);
}

function runForward(factors: Float64Array, size: number, moves: Float64Array, forward: Float64Array): void {
  let f0 = factors[0]!;
  let f1 = factors[1]!;
  let f2 = 0;
  let f3 = factors[3]!;
  let f4 = 0;
  let f5 = factors[5]!;
  let f6 = 0;
  for (let o = 0, last = (size - 1) * LABELS; ; o += LABELS) {
    const inverse = 1 / (f0 + f1 + f2 + f3 + f4 + f5 + f6);
    forward[o] = f0 *= inverse;
    forward[o + 1] = f1 *= inverse;
    forward[o + 2] = f2 *= inverse;
    forward[o + 3] = f3 *= inverse;
    forward[o + 4] = f4 *= inverse;
    forward[o + 5] = f5 *= inverse;
    forward[o + 6] = f6 *= inverse;
    if (o === last) return;
    const n = o + LABELS;
    // prettier-ignore
    const t0 = f0 * moves[0]! + f1 * moves[7]! + f2 * moves[14]! + f3 * moves[21]! + f4 * moves[28]! + f5 * moves[35]! + f6 * moves[42]!;
    // prettier-ignore
    const t1 = f0 * moves[1]! + f1 * moves[8]! + f2 * moves[15]! + f3 * moves[22]! + f4 * moves[29]! + f5 * moves[36]! + f6 * moves[43]!;
    const t2 = f1 * moves[9]! + f2 * moves[16]!;
    // prettier-ignore
    const t3 = f0 * moves[3]! + f1 * moves[10]! + f2 * moves[17]! + f3 * moves[24]! + f4 * moves[31]! + f5 * moves[38]! + f6 * moves[45]!;
    const t4 = f3 * moves[25]! + f4 * moves[32]!;
    // prettier-ignore
    const t5 = f0 * moves[5]! + f1 * moves[12]! + f2 * moves[19]! + f3 * moves[26]! + f4 * moves[33]! + f5 * moves[40]! + f6 * moves[47]!;
    const t6 = f5 * moves[41]! + f6 * moves[48]!;
    f0 = t0 * factors[n]!;
    f1 = t1 * factors[n + 1]!;
    f2 = t2 * factors[n + 2]!;
    f3 = t3 * factors[n + 3]!;
    f4 = t4 * factors[n + 4]!;
    f5 = t5 * factors[n + 5]!;
    f6 = t6 * factors[n + 6]!;
  }
}

function runBackward(factors: Float64Array, size: number, moves: Float64Array, backward: Float64Array): void {
  const end = (size - 1) * LABELS;
  backward.fill(1, end, end + LABELS);
  for (let n = end; n > 0; n -= LABELS) {
    // what each label of the next token is worth
    const v0 = factors[n]! * backward[n]!;
    const v1 = factors[n + 1]! * backward[n + 1]!;
    const v2 = factors[n + 2]! * backward[n + 2]!;
    const v3 = factors[n + 3]! * backward[n + 3]!;
    const v4 = factors[n + 4]! * backward[n + 4]!;
    const v5 = factors[n + 5]! * backward[n + 5]!;
    const v6 = factors[n + 6]! * backward[n + 6]!;
    const b0 = moves[0]! * v0 + moves[1]! * v1 + moves[3]! * v3 + moves[5]! * v5;
    const b1 = moves[7]! * v0 + moves[8]! * v1 + moves[9]! * v2 + moves[10]! * v3 + moves[12]! * v5;
    const b2 = moves[14]! * v0 + moves[15]! * v1 + moves[16]! * v2 + moves[17]! * v3 + moves[19]! * v5;
    const b3 = moves[21]! * v0 + moves[22]! * v1 + moves[24]! * v3 + moves[25]! * v4 + moves[26]! * v5;
    const b4 = moves[28]! * v0 + moves[29]! * v1 + moves[31]! * v3 + moves[32]! * v4 + moves[33]! * v5;
    const b5 = moves[35]! * v0 + moves[36]! * v1 + moves[38]! * v3 + moves[40]! * v5 + moves[41]! * v6;
    const b6 = moves[42]! * v0 + moves[43]! * v1 + moves[45]! * v3 + moves[47]! * v5 + moves[48]! * v6;
    const inverse = 1 / (b0 + b1 + b2 + b3 + b4 + b5 + b6);
    const o = n - LABELS;
    backward[o] = b0 * inverse;
    backward[o + 1] = b1 * inverse;
    backward[o + 2] = b2 * inverse;
    backward[o + 3] = b3 * inverse;
    backward[o + 4] = b4 * inverse;
    backward[o + 5] = b5 * inverse;
    backward[o + 6] = b6 * inverse;
  }
}
