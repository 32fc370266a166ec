import { CLOSED, labelOf, LABELS, NAME_TYPES, OPENING, OUTSIDE, Place } from './labels.js';

/** Weights of a chain: of a label at a sentence's start, and of each label after each, row by row. */
export interface ChainWeights {
  readonly starts: Int32Array | Int16Array;
  /** `transitions[from * LABELS + to]` */
  readonly transitions: Int32Array | Int16Array;
}

const IMPOSSIBLE = -(2 ** 29);
const TYPES = NAME_TYPES.length;
const COUNT = OPENING.length;
/** A token's scores stand at 0 or here, in turns. */
const TURN = 32;

/**
 * Finds the labels of highest score (Viterbi 1967), exactly. Most tokens stand outside of names and are sure of it, so a closed
 * label is only followed on where it could still beat Outside: the one before it must score within `lead` of it, the most that its
 * own transitions could ever make up. That leaves about 30 additions a token of the 97 there are.
 */
export class Decoder {
  readonly #starts: Int32Array;
  /** Transitions from closed to opening labels, {@link COUNT} a row. */
  readonly #openings = new Int32Array(COUNT * COUNT);
  /** For each type those within a name: Begin → Inside, Inside → Inside, Begin → Last, Inside → Last. */
  readonly #within = new Int32Array(4 * TYPES);
  /** The most that a closed label's transitions are better than those of Outside. */
  readonly #leads = new Int32Array(COUNT);
  /** Best scores of the labels of two tokens in turn, the one before and the one that is reached. */
  readonly #scores = new Int32Array(2 * TURN);
  #backs = new Uint8Array(LABELS * 256);

  constructor({ starts, transitions }: ChainWeights) {
    this.#starts = Int32Array.from(starts);
    for (let from = 0; from < COUNT; from++) {
      let lead = -Infinity;
      for (let to = 0; to < COUNT; to++) {
        const move = transitions[CLOSED[from]! * LABELS + OPENING[to]!]!;
        this.#openings[from * COUNT + to] = move;
        lead = Math.max(lead, move - this.#openings[to]!);
      }
      this.#leads[from] = lead;
    }
    for (let type = 0; type < TYPES; type++)
      this.#within.set(
        [Place.Inside, Place.Last].flatMap((to) =>
          [Place.Begin, Place.Inside].map(
            (from) => transitions[labelOf(type, from) * LABELS + labelOf(type, to)]!,
          ),
        ),
        4 * type,
      );
  }

  /** Labels `count` tokens, whose scores stand from `at` in `emissions`; writes them to `labels` from `first`. */
  decode(
    emissions: Int16Array | Int32Array,
    at: number,
    count: number,
    labels: Uint8Array,
    first: number,
  ): void {
    if (count === 0) return;
    if (this.#backs.length < count * LABELS) this.#backs = new Uint8Array(count * LABELS * 2);
    const scores = this.#scores;
    scores.fill(IMPOSSIBLE, 0, LABELS);
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      scores[label] = this.#starts[label]! + emissions[at + label]!;
    }
    let row = 0;
    for (let token = 1; token < count; token++) {
      const next = row ^ TURN;
      this.#leave(row, next, token * LABELS);
      for (let from = 1; from < COUNT; from++)
        if (scores[row + CLOSED[from]!]! + this.#leads[from]! > scores[row + OUTSIDE]!)
          this.#improve(row, next, from, token * LABELS);
      for (let label = 0, score = at + token * LABELS; label < LABELS; label++)
        scores[next + label]! += emissions[score + label]!;
      row = next;
    }
    this.#traceBack(row, count, labels, first);
  }

  /** The ways from Outside to opening labels, and the best ways to go on within a name. */
  #leave(row: number, next: number, back: number): void {
    const scores = this.#scores;
    const backs = this.#backs;
    const openings = this.#openings;
    const within = this.#within;
    const outside = scores[row + OUTSIDE]!;
    scores[next + OUTSIDE] = outside + openings[0]!;
    backs[back + OUTSIDE] = OUTSIDE;
    for (let type = 0; type < TYPES; type++) {
      const begin = labelOf(type, Place.Begin);
      const fromBegin = scores[row + begin]!;
      const fromInside = scores[row + begin + Place.Inside]!;
      const beginInside = fromBegin + within[4 * type]!;
      const insideInside = fromInside + within[4 * type + 1]!;
      const beginLast = fromBegin + within[4 * type + 2]!;
      const insideLast = fromInside + within[4 * type + 3]!;
      const to = next + begin;
      scores[to] = outside + openings[2 * type + 1]!;
      scores[to + Place.Inside] = insideInside > beginInside ? insideInside : beginInside;
      scores[to + Place.Last] = insideLast > beginLast ? insideLast : beginLast;
      scores[to + Place.Unit] = outside + openings[2 * type + 2]!;
      backs[back + begin] = OUTSIDE;
      backs[back + begin + Place.Inside] = insideInside > beginInside ? begin + Place.Inside : begin;
      backs[back + begin + Place.Last] = insideLast > beginLast ? begin + Place.Inside : begin;
      backs[back + begin + Place.Unit] = OUTSIDE;
    }
  }

  /** Takes the ways from a closed label to opening labels where they are better. */
  #improve(row: number, next: number, from: number, back: number): void {
    const scores = this.#scores;
    const closed = CLOSED[from]!;
    const score = scores[row + closed]!;
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      const sum = score + this.#openings[from * COUNT + to]!;
      if (sum <= scores[next + label]!) continue;
      scores[next + label] = sum;
      this.#backs[back + label] = closed;
    }
  }

  #traceBack(row: number, count: number, labels: Uint8Array, first: number): void {
    const scores = this.#scores;
    let best = OUTSIDE;
    for (const label of CLOSED) if (scores[row + label]! > scores[row + best]!) best = label;
    for (let token = count - 1; token > 0; token--) {
      labels[first + token] = best;
      best = this.#backs[token * LABELS + best]!;
    }
    labels[first] = best;
  }
}
