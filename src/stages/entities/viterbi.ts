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
  #row = new Int32Array(LABELS);
  #next = new Int32Array(LABELS);
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
    this.#row.fill(IMPOSSIBLE);
    for (const label of OPENING) this.#row[label] = this.#starts[label]! + emissions[at + label]!;
    for (let token = 1; token < count; token++) {
      this.#open(token * LABELS);
      this.#goOn(token * LABELS);
      for (let label = 0; label < LABELS; label++)
        this.#next[label]! += emissions[at + token * LABELS + label]!;
      const row = this.#row;
      this.#row = this.#next;
      this.#next = row;
    }
    this.#traceBack(count, labels, first);
  }

  /** The best ways from closed labels to those that open a name, and to Outside. */
  #open(back: number): void {
    const row = this.#row;
    const next = this.#next;
    const backs = this.#backs;
    const openings = this.#openings;
    const outside = row[OUTSIDE]!;
    for (let to = 0; to < COUNT; to++) {
      next[OPENING[to]!] = outside + openings[to]!;
      backs[back + OPENING[to]!] = OUTSIDE;
    }
    for (let from = 1; from < COUNT; from++) {
      const closed = CLOSED[from]!;
      const score = row[closed]!;
      if (score + this.#leads[from]! <= outside) continue;
      for (let to = 0; to < COUNT; to++) {
        const label = OPENING[to]!;
        const sum = score + openings[from * COUNT + to]!;
        if (sum <= next[label]!) continue;
        next[label] = sum;
        backs[back + label] = closed;
      }
    }
  }

  /** The best ways to go on within a name, for each type from Begin or Inside. */
  #goOn(back: number): void {
    const row = this.#row;
    const next = this.#next;
    const backs = this.#backs;
    const within = this.#within;
    for (let type = 0; type < TYPES; type++) {
      const begin = labelOf(type, Place.Begin);
      const inside = labelOf(type, Place.Inside);
      for (let step = 0; step < 2; step++) {
        const to = inside + step;
        const fromBegin = row[begin]! + within[4 * type + 2 * step]!;
        const fromInside = row[inside]! + within[4 * type + 2 * step + 1]!;
        next[to] = fromInside > fromBegin ? fromInside : fromBegin;
        backs[back + to] = fromInside > fromBegin ? inside : begin;
      }
    }
  }

  #traceBack(count: number, labels: Uint8Array, first: number): void {
    let best = OUTSIDE;
    for (const label of CLOSED) if (this.#row[label]! > this.#row[best]!) best = label;
    for (let token = count - 1; token > 0; token--) {
      labels[first + token] = best;
      best = this.#backs[token * LABELS + best]!;
    }
    labels[first] = best;
  }
}
