import { CLOSED, closedAt, LABELS, labelOf, NAME_TYPES, OPENING, Place } from './labels.js';
import type { ChainWeights } from './viterbi.js';

// Own constants are folded into compiled loops; imported ones are read and checked at every use.
const WIDTH = LABELS;
const { Begin, Inside, Last } = Place;
const COUNT = CLOSED.length;
const TYPES = NAME_TYPES.length;
/** Tokens after which probabilities are scaled: by then they are small, but far from the least that can be told from 0. */
const SCALED = 8;
/** Differences of scores whose exponentials are kept. */
const KEPT = 4096;

/** Tokens to compute with, and the name among them: all as token numbers, the ends exclusive. */
export interface NameWindow {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
  /** Label of the token before the window, -1 where a sentence begins. */
  readonly before: number;
}

/**
 * Marginal probabilities of the labels of one name (Rabiner 1989), with scaled probabilities rather than logarithms. Forward runs to
 * the name's end and backward to its first token only, and nothing is summed that a trainer alone would read.
 */
export class NameMarginals {
  readonly #scale: number;
  /** exp of the weights of opening labels at a sentence's start, then after each closed label; {@link COUNT} a row. */
  readonly #openings: Float64Array;
  /** For each type exp of Begin → Inside, Inside → Inside, Begin → Last, Inside → Last. */
  readonly #within: Float64Array;
  readonly #exponentials: Float64Array;
  readonly #sums = new Float64Array(COUNT);
  readonly #after = new Float64Array(COUNT);
  #potentials = new Float64Array(64 * WIDTH);
  #forward = new Float64Array(64 * WIDTH);
  #backward = new Float64Array(64 * WIDTH);

  constructor({ starts, transitions }: ChainWeights, scale: number) {
    const exp = (weight: number) => Math.exp(weight / scale);
    const move = (from: number, to: number) => exp(transitions[from * WIDTH + to]!);
    this.#scale = scale;
    this.#openings = Float64Array.from([
      ...Array.from(OPENING, (label) => exp(starts[label]!)),
      ...Array.from(CLOSED).flatMap((from) => Array.from(OPENING, (to) => move(from, to))),
    ]);
    this.#within = Float64Array.from(
      NAME_TYPES.flatMap((_, type) =>
        [Inside, Last].flatMap((to) =>
          [Begin, Inside].map((from) => move(labelOf(type, from), labelOf(type, to))),
        ),
      ),
    );
    this.#exponentials = Float64Array.from({ length: KEPT }, (_, difference) => exp(-difference));
  }

  /** The least probability of the name's labels, given the scores of all labels from token 0 on. */
  least(emissions: Int16Array, labels: Uint8Array, { from, to, first, end, before }: NameWindow): number {
    this.#fill(emissions, from, to);
    this.#start(before);
    for (let token = 1; token < end - from; token++) {
      this.#stepForward(token * WIDTH);
      if (token % SCALED === 0) normalise(this.#forward, token * WIDTH);
    }
    const last = to - 1 - from;
    this.#backward.fill(0, last * WIDTH, (last + 1) * WIDTH);
    for (const label of CLOSED) this.#backward[last * WIDTH + label] = 1;
    for (let token = last - 1; token >= first - from; token--) {
      this.#stepBackward(token * WIDTH);
      if (token % SCALED === 0) normalise(this.#backward, token * WIDTH);
    }
    let least = 1;
    for (let token = first; token < end; token++)
      least = Math.min(least, this.#marginal((token - from) * WIDTH, labels[token]!));
    return least;
  }

  #fill(emissions: Int16Array, from: number, to: number): void {
    const size = (to - from) * WIDTH;
    if (this.#potentials.length < size) {
      this.#potentials = new Float64Array(size * 2);
      this.#forward = new Float64Array(size * 2);
      this.#backward = new Float64Array(size * 2);
    }
    const potentials = this.#potentials;
    const exponentials = this.#exponentials;
    for (let row = 0, at = from * WIDTH; row < size; row += WIDTH, at += WIDTH) {
      let most = emissions[at]!;
      for (let label = 1; label < WIDTH; label++)
        if (emissions[at + label]! > most) most = emissions[at + label]!;
      for (let label = 0; label < WIDTH; label++) {
        const difference = most - emissions[at + label]!;
        potentials[row + label] =
          difference < KEPT ? exponentials[difference]! : Math.exp(-difference / this.#scale);
      }
    }
  }

  #start(before: number): void {
    const row = (before < 0 ? 0 : 1 + closedAt(before)) * COUNT;
    this.#forward.fill(0, 0, WIDTH);
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      this.#forward[label] = this.#openings[row + to]! * this.#potentials[label]!;
    }
  }

  #stepForward(row: number): void {
    const forward = this.#forward;
    const potentials = this.#potentials;
    const openings = this.#openings;
    const within = this.#within;
    const sums = this.#sums.fill(0);
    for (let from = 0, at = COUNT; from < COUNT; from++, at += COUNT) {
      const value = forward[row - WIDTH + CLOSED[from]!]!;
      for (let to = 0; to < COUNT; to++) sums[to]! += value * openings[at + to]!;
    }
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      forward[row + label] = sums[to]! * potentials[row + label]!;
    }
    for (let type = 0, at = 0; type < TYPES; type++, at += 4) {
      const begin = row + labelOf(type, Begin);
      const fromBegin = forward[begin - WIDTH]!;
      const fromInside = forward[begin - WIDTH + 1]!;
      forward[begin + 1] = (fromBegin * within[at]! + fromInside * within[at + 1]!) * potentials[begin + 1]!;
      forward[begin + 2] =
        (fromBegin * within[at + 2]! + fromInside * within[at + 3]!) * potentials[begin + 2]!;
    }
  }

  #stepBackward(row: number): void {
    const backward = this.#backward;
    const openings = this.#openings;
    const within = this.#within;
    const after = this.#after;
    const potentials = this.#potentials;
    const next = row + WIDTH;
    for (let to = 0; to < COUNT; to++)
      after[to] = potentials[next + OPENING[to]!]! * backward[next + OPENING[to]!]!;
    for (let from = 0, at = COUNT; from < COUNT; from++, at += COUNT) {
      let sum = 0;
      for (let to = 0; to < COUNT; to++) sum += openings[at + to]! * after[to]!;
      backward[row + CLOSED[from]!] = sum;
    }
    for (let type = 0, at = 0; type < TYPES; type++, at += 4) {
      const begin = labelOf(type, Begin);
      const inside = potentials[next + begin + 1]! * backward[next + begin + 1]!;
      const last = potentials[next + begin + 2]! * backward[next + begin + 2]!;
      backward[row + begin] = within[at]! * inside + within[at + 2]! * last;
      backward[row + begin + 1] = within[at + 1]! * inside + within[at + 3]! * last;
    }
  }

  #marginal(row: number, label: number): number {
    let total = 0;
    for (let other = 0; other < WIDTH; other++)
      total += this.#forward[row + other]! * this.#backward[row + other]!;
    return total > 0 ? (this.#forward[row + label]! * this.#backward[row + label]!) / total : 0;
  }
}

function normalise(values: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < WIDTH; label++) sum += values[row + label]!;
  const inverse = sum > 0 ? 1 / sum : 0;
  for (let label = 0; label < WIDTH; label++) values[row + label]! *= inverse;
}
