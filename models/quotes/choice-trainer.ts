import type { Weigh } from '../../src/stages/quotes/choice.js';
import { Random } from '../entities/random.js';

/** One choice to learn: feature rows of each alternative, and which of them are right. */
export interface Choice {
  readonly rows: Uint32Array;
  /** Where each alternative's features begin; one entry more than alternatives. */
  readonly starts: Uint32Array;
  readonly right: Uint8Array;
}

/** Keeps the feature rows of the parts that alternatives are made of, in place of weighing them. */
export class PartRows {
  readonly #mask: number;
  readonly #rows: Uint32Array[] = [];

  /** For a table of `size` weights, a power of two. */
  constructor(size: number) {
    this.#mask = size - 1;
  }

  /** Answers with the part's number. */
  readonly weigh: Weigh = (features) => {
    const rows = new Uint32Array(features.length);
    features.rowsInto(rows, this.#mask);
    return this.#rows.push(rows) - 1;
  };

  /** Packs a choice among alternatives, each given by the numbers of its parts; null when nothing in it is right. Forgets the parts. */
  choiceOf(alternatives: readonly (readonly number[])[], isRight: (index: number) => boolean): Choice | null {
    const parts = this.#rows.splice(0);
    const right = Uint8Array.from(alternatives, (_, index) => (isRight(index) ? 1 : 0));
    if (!right.includes(1)) return null;
    const starts = new Uint32Array(alternatives.length + 1);
    for (const [index, numbers] of alternatives.entries())
      starts[index + 1] = numbers.reduce((end, part) => end + parts[part]!.length, starts[index]!);
    const rows = new Uint32Array(starts.at(-1)!);
    let at = 0;
    for (const numbers of alternatives)
      for (const part of numbers) {
        rows.set(parts[part]!, at);
        at += parts[part]!.length;
      }
    return { rows, starts, right };
  }
}

const EPSILON = 1e-3;
const AVERAGES_AN_EPOCH = 3;

/** How choosers are trained; chosen on a fifth of the train part. */
export interface ChoiceTraining {
  readonly epochs: number;
  readonly rate: number;
  /** The mean is taken of as many models, each trained in another order. */
  readonly seeds: readonly number[];
  /** Share of the features that each choice is learnt without, from 0 to 1. */
  readonly dropout: number;
}

/** The mean of choosers trained in different orders. */
export function trainChoices(
  choices: readonly Choice[],
  size: number,
  training: ChoiceTraining,
): Float32Array {
  const mean = new Float32Array(size);
  for (const seed of training.seeds)
    for (const [row, weight] of trainOne(choices, size, training, seed).entries())
      mean[row]! += weight / training.seeds.length;
  return mean;
}

/**
 * Trains a log-linear model over alternatives: the log of the right ones' summed probability, by AdaGrad with feature dropout, averaged
 * three times an epoch.
 */
function trainOne(
  choices: readonly Choice[],
  size: number,
  { epochs, rate, dropout }: ChoiceTraining,
  seed: number,
): Float32Array {
  const random = new Random(seed);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(EPSILON);
  const sums = new Float64Array(size);
  let averages = 0;
  const room = roomFor(choices, size);
  const order = Uint32Array.from(choices, (_, index) => index);
  const step = Math.ceil(order.length / AVERAGES_AN_EPOCH);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = epoch < epochs - 2 ? rate : rate / 2;
    random.shuffle(order);
    for (const [done, index] of order.entries()) {
      learn(choices[index]!, weights, squares, pace, random.next(), dropout * 0x100000000, room);
      if ((done + 1) % step === 0 || done + 1 === order.length) {
        averages++;
        for (let w = 0; w < size; w++) sums[w]! += weights[w]!;
      }
    }
  }
  return Float32Array.from(sums, (sum) => ((1 - dropout) * sum) / averages);
}

/** Room that all choices are learnt in, one after another. */
interface Room {
  /** The rows of a choice that are not dropped, and where each alternative's begin. */
  readonly kept: Uint32Array;
  readonly starts: Uint32Array;
  readonly scores: Float64Array;
  /** Of each row of the table; all 0 between choices. */
  readonly gradients: Float64Array;
  readonly isTouched: Uint8Array;
  readonly touched: Uint32Array;
}

function roomFor(choices: readonly Choice[], size: number): Room {
  let rows = 0;
  let alternatives = 0;
  for (const choice of choices) {
    rows = Math.max(rows, choice.rows.length);
    alternatives = Math.max(alternatives, choice.right.length);
  }
  return {
    kept: new Uint32Array(rows),
    starts: new Uint32Array(alternatives + 1),
    scores: new Float64Array(alternatives),
    gradients: new Float64Array(size),
    isTouched: new Uint8Array(size),
    touched: new Uint32Array(rows),
  };
}

function learn(
  { rows, starts: all, right }: Choice,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
  mask: number,
  dropped: number,
  { kept, starts, scores, gradients, isTouched, touched }: Room,
): void {
  const count = right.length;
  let most = -Infinity;
  let size = 0;
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (let f = all[at]!; f < all[at + 1]!; f++) {
      const row = rows[f]!;
      // a feature is dropped from all the alternatives of a choice at once
      if (Math.imul(row ^ mask, 0x9e3779b1) >>> 0 < dropped) continue;
      kept[size++] = row;
      sum += weights[row]!;
    }
    starts[at + 1] = size;
    scores[at] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  let good = 0;
  for (let at = 0; at < count; at++) {
    const value = Math.exp(scores[at]! - most);
    scores[at] = value;
    total += value;
    if (right[at] === 1) good += value;
  }
  good ||= 1e-12;
  let touches = 0;
  for (let at = 0; at < count; at++) {
    const g = (right[at] === 1 ? scores[at]! / good : 0) - scores[at]! / total;
    if (g < 1e-3 && g > -1e-3) continue;
    for (let f = starts[at]!; f < starts[at + 1]!; f++) {
      const row = kept[f]!;
      gradients[row]! += g;
      if (isTouched[row] === 1) continue;
      isTouched[row] = 1;
      touched[touches++] = row;
    }
  }
  for (let at = 0; at < touches; at++) {
    const row = touched[at]!;
    const g = gradients[row]!;
    squares[row]! += g * g;
    weights[row]! += (rate * g) / Math.sqrt(squares[row]!);
    gradients[row] = 0;
    isTouched[row] = 0;
  }
}
