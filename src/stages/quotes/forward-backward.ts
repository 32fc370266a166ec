import { LABELS } from './labels.js';

/** Of this module's own: a constant that is imported is read and checked at every use. */
const WIDTH = LABELS;

/**
 * Forward and backward factors of a paragraph's tokens, from the factors of their labels and of the moves between labels (Rabiner
 * 1989). Written out for the seven labels, leaving out the moves that are not allowed: an inside label follows its own kind only.
 * Allocates nothing.
 *
 * The factors of a token are right up to a scale of their own, which keeps them within a double's range. The scale comes from the
 * token before, so that no step waits for a sum and a division of its own.
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
  for (let o = 0, last = (size - 1) * WIDTH; ;) {
    forward[o] = f0;
    forward[o + 1] = f1;
    forward[o + 2] = f2;
    forward[o + 3] = f3;
    forward[o + 4] = f4;
    forward[o + 5] = f5;
    forward[o + 6] = f6;
    if (o === last) return;
    o += WIDTH;
    const scale = 1 / (f0 + f1 + (f2 + f3) + (f4 + f5 + f6));
    const t0 = intoAny(moves, 0, f0, f1, f2, f3, f4, f5, f6) * (factors[o]! * scale);
    const t1 = intoAny(moves, 1, f0, f1, f2, f3, f4, f5, f6) * (factors[o + 1]! * scale);
    const t3 = intoAny(moves, 3, f0, f1, f2, f3, f4, f5, f6) * (factors[o + 3]! * scale);
    const t5 = intoAny(moves, 5, f0, f1, f2, f3, f4, f5, f6) * (factors[o + 5]! * scale);
    f2 = (f1 * moves[9]! + f2 * moves[16]!) * (factors[o + 2]! * scale);
    f4 = (f3 * moves[25]! + f4 * moves[32]!) * (factors[o + 4]! * scale);
    f6 = (f5 * moves[41]! + f6 * moves[48]!) * (factors[o + 6]! * scale);
    f0 = t0;
    f1 = t1;
    f3 = t3;
    f5 = t5;
  }
}

/** The way into a label that may follow every label. Summed in pairs: a chain of seven additions is most of a step's time. */
function intoAny(
  moves: Float64Array,
  to: number,
  f0: number,
  f1: number,
  f2: number,
  f3: number,
  f4: number,
  f5: number,
  f6: number,
): number {
  const low = f0 * moves[to]! + f1 * moves[WIDTH + to]! + f2 * moves[2 * WIDTH + to]!;
  const high = f3 * moves[3 * WIDTH + to]! + f4 * moves[4 * WIDTH + to]!;
  return low + (high + (f5 * moves[5 * WIDTH + to]! + f6 * moves[6 * WIDTH + to]!));
}

function runBackward(factors: Float64Array, size: number, moves: Float64Array, backward: Float64Array): void {
  let b0 = 1;
  let b1 = 1;
  let b2 = 1;
  let b3 = 1;
  let b4 = 1;
  let b5 = 1;
  let b6 = 1;
  for (let o = (size - 1) * WIDTH; ; o -= WIDTH) {
    backward[o] = b0;
    backward[o + 1] = b1;
    backward[o + 2] = b2;
    backward[o + 3] = b3;
    backward[o + 4] = b4;
    backward[o + 5] = b5;
    backward[o + 6] = b6;
    if (o === 0) return;
    const scale = 1 / (b0 + b1 + (b2 + b3) + (b4 + b5 + b6));
    // what each label of this token is worth to the one before
    const v0 = b0 * (factors[o]! * scale);
    const v1 = b1 * (factors[o + 1]! * scale);
    const v2 = b2 * (factors[o + 2]! * scale);
    const v3 = b3 * (factors[o + 3]! * scale);
    const v4 = b4 * (factors[o + 4]! * scale);
    const v5 = b5 * (factors[o + 5]! * scale);
    const v6 = b6 * (factors[o + 6]! * scale);
    b0 = fromAny(moves, 0, v0, v1, v3, v5);
    b1 = fromAny(moves, 7, v0, v1, v3, v5) + moves[9]! * v2;
    b2 = fromAny(moves, 14, v0, v1, v3, v5) + moves[16]! * v2;
    b3 = fromAny(moves, 21, v0, v1, v3, v5) + moves[25]! * v4;
    b4 = fromAny(moves, 28, v0, v1, v3, v5) + moves[32]! * v4;
    b5 = fromAny(moves, 35, v0, v1, v3, v5) + moves[41]! * v6;
    b6 = fromAny(moves, 42, v0, v1, v3, v5) + moves[48]! * v6;
  }
}

/** The way from a label to those that may follow every label. */
function fromAny(moves: Float64Array, from: number, v0: number, v1: number, v3: number, v5: number): number {
  return moves[from]! * v0 + moves[from + 1]! * v1 + (moves[from + 3]! * v3 + moves[from + 5]! * v5);
}
