import {
  CLOSED,
  continues,
  labelOf,
  LABELS,
  NAME_TYPES,
  OPENING,
  OUTSIDE,
  Place,
  placeOf,
  typeOf,
} from './labels.js';

/** Weights of a chain: of a label at a sentence's start, and of each label after each, row by row. */
export interface ChainWeights {
  readonly starts: Int32Array | Int16Array;
  /** `transitions[from * LABELS + to]` */
  readonly transitions: Int32Array | Int16Array;
}

// Own constants are folded into compiled loops; imported ones are read and checked at every use.
const WIDTH = LABELS;
const Outside = OUTSIDE;
const { Begin, Inside, Last, Unit } = Place;
const IMPOSSIBLE = -(2 ** 29);
const TYPES = NAME_TYPES.length;
const COUNT = OPENING.length;
/** A token's scores stand at 0 or here, in turns. */
const TURN = 32;
const SIGN = 1 << 31;

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
  /** The closed label before each opening one: {@link LABELS} a token, Outside where nothing was better. */
  #before = new Uint8Array(WIDTH * 256);
  /** Two bits a type: whether Inside, and Last, are best reached from Inside, not Begin. */
  #fromInside = new Uint8Array(256);

  constructor({ starts, transitions }: ChainWeights) {
    this.#starts = Int32Array.from(starts);
    for (let from = 0; from < COUNT; from++) {
      let lead = -Infinity;
      for (let to = 0; to < COUNT; to++) {
        const move = transitions[CLOSED[from]! * WIDTH + OPENING[to]!]!;
        this.#openings[from * COUNT + to] = move;
        lead = Math.max(lead, move - this.#openings[to]!);
      }
      this.#leads[from] = lead;
    }
    for (let type = 0; type < TYPES; type++)
      this.#within.set(
        [Inside, Last].flatMap((to) =>
          [Begin, Inside].map((from) => transitions[labelOf(type, from) * WIDTH + labelOf(type, to)]!),
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
    if (this.#fromInside.length < count) {
      this.#before = new Uint8Array(count * WIDTH * 2);
      this.#fromInside = new Uint8Array(count * 2);
    } else this.#before.fill(Outside, 0, count * WIDTH);
    const scores = this.#scores;
    scores.fill(IMPOSSIBLE, 0, WIDTH);
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      scores[label] = this.#starts[label]! + emissions[at + label]!;
    }
    let row = 0;
    for (let token = 1; token < count; token++) {
      const next = row ^ TURN;
      const bits = this.#step(row, next, emissions, at + token * WIDTH);
      this.#fromInside[token] = bits;
      if (bits < 0)
        for (let from = 1; from < COUNT; from++)
          if (scores[row + CLOSED[from]!]! + this.#leads[from]! > scores[row + Outside]!)
            this.#improve(row, next, from, emissions, at + token * WIDTH, token * WIDTH);
      row = next;
    }
    this.#traceBack(row, count, labels, first);
  }

  /**
   * The ways from Outside to opening labels, and the best ways to go on within a name. Gives two bits a type, which of these come
   * from Inside, and the sign where a way from another closed label may be better.
   */
  #step(row: number, next: number, emissions: Int16Array | Int32Array, at: number): number {
    const scores = this.#scores;
    const openings = this.#openings;
    const within = this.#within;
    const outside = scores[row + Outside]!;
    const leads = this.#leads;
    let fromInside = 0;
    let behind = 0;
    scores[next + Outside] = outside + openings[0]! + emissions[at]!;
    for (let type = 0; type < TYPES; type++) {
      const begin = labelOf(type, Begin);
      const to = next + begin;
      const own = at + begin;
      const onBegin = scores[row + begin]!;
      const onInside = scores[row + begin + Inside]!;
      const toInside = onBegin + within[4 * type]!;
      const toLast = onBegin + within[4 * type + 2]!;
      // What is gained by coming from Inside, where that is anything: without branches, which nobody could foretell.
      const gainInside = onInside + within[4 * type + 1]! - toInside;
      const gainLast = onInside + within[4 * type + 3]! - toLast;
      fromInside |= (((0 - gainInside) >>> 31) | (((0 - gainLast) >>> 31) << 1)) << (2 * type);
      behind |= outside - scores[row + begin + Last]! - leads[2 * type + 1]!;
      behind |= outside - scores[row + begin + Unit]! - leads[2 * type + 2]!;
      scores[to] = outside + openings[2 * type + 1]! + emissions[own]!;
      scores[to + Inside] = toInside + (gainInside & ~(gainInside >> 31)) + emissions[own + Inside]!;
      scores[to + Last] = toLast + (gainLast & ~(gainLast >> 31)) + emissions[own + Last]!;
      scores[to + Unit] = outside + openings[2 * type + 2]! + emissions[own + Unit]!;
    }
    return fromInside | (behind & SIGN);
  }

  /** Takes the ways from a closed label to opening labels where they are better. */
  #improve(
    row: number,
    next: number,
    from: number,
    emissions: Int16Array | Int32Array,
    at: number,
    back: number,
  ): void {
    const scores = this.#scores;
    const closed = CLOSED[from]!;
    const score = scores[row + closed]!;
    for (let to = 0; to < COUNT; to++) {
      const label = OPENING[to]!;
      const sum = score + this.#openings[from * COUNT + to]! + emissions[at + label]!;
      if (sum <= scores[next + label]!) continue;
      scores[next + label] = sum;
      this.#before[back + label] = closed;
    }
  }

  #traceBack(row: number, count: number, labels: Uint8Array, first: number): void {
    const scores = this.#scores;
    let label = Outside;
    for (const closed of CLOSED) if (scores[row + closed]! > scores[row + label]!) label = closed;
    for (let token = count - 1; token >= 0; token--) {
      labels[first + token] = label;
      label = continues(label) ? this.#openedBy(token, label) : this.#before[token * WIDTH + label]!;
    }
  }

  /** The label before Inside or Last: Begin or Inside of the same type. */
  #openedBy(token: number, label: number): number {
    const type = typeOf(label);
    const bit = 2 * type + (placeOf(label) === Last ? 1 : 0);
    return labelOf(type, (this.#fromInside[token]! >>> bit) & 1 ? Inside : Begin);
  }
}
