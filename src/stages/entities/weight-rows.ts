import { weightsInto, type FeatureWeights } from '../../linear-model/feature-weights.js';
import { packRow, PAIRS } from './label-pairs.js';
import { LABELS } from './labels.js';

/** Width of a row; an imported constant would be read and checked at every use. */
const WIDTH = PAIRS;
/** Slots for each feature, at least: most are found, or missed, at the first one. */
const ROOM = 2;

/**
 * The weights of features as rows of label pairs, made for speed where look-ups wait for memory: a feature costs one look at a table of
 * hashes and one at its row. Rows are packed from the model's sparse ones when they are met for the first time, and lie in that order, so
 * that those of a running text lie close together.
 */
export class WeightRows {
  readonly #weights: FeatureWeights;
  /** A hash and where its row stands, in turn, sorted by hash: 0 where the slot is empty, -1 - its number in the model until it is packed. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #scores = new Int16Array(LABELS);
  /** {@link PAIRS} integers a row; the first row is zero. */
  readonly rows: Int32Array;
  #end = WIDTH;

  constructor(weights: FeatureWeights) {
    const { buckets, lows } = weights.index;
    const { length } = lows;
    const bits = Math.max(1, Math.ceil(Math.log2(ROOM * length + 1)));
    // Hashes that come after all slots of theirs are taken stand behind them.
    const slots = new Int32Array(2 * (2 ** bits + length + 1));
    const shift = 32 - bits;
    for (let row = 0, bucket = 0, next = 0; row < length; row++) {
      while (buckets[bucket + 1]! <= row) bucket++;
      const hash = (bucket << 16) | lows[row]!;
      const at = Math.max(2 * (hash >>> shift), next);
      slots[at] = hash;
      slots[at + 1] = -1 - row;
      next = at + 2;
    }
    this.#weights = weights;
    this.#slots = slots;
    this.#shift = shift;
    this.rows = new Int32Array((1 + length) * WIDTH);
  }

  /** Where the row of a feature stands in {@link rows}; the row of zeros for a feature that was never learnt. */
  find(hash: number): number {
    const slots = this.#slots;
    const key = hash | 0;
    for (let at = 2 * (hash >>> this.#shift); ; at += 2) {
      const row = slots[at + 1]!;
      if (row === 0) return 0;
      if (slots[at] === key) return row > 0 ? row : this.#pack(at);
    }
  }

  /** Adds the weights of a feature to the row of label pairs at `sums[at]` …. */
  add(hash: number, sums: Int32Array, at: number): void {
    const from = this.find(hash);
    const { rows } = this;
    for (let pair = 0; pair < WIDTH; pair++) sums[at + pair]! += rows[from + pair]!;
  }

  #pack(slot: number): number {
    const at = this.#end;
    this.#end += WIDTH;
    weightsInto(this.#weights, -1 - this.#slots[slot + 1]!, this.#scores.fill(0));
    packRow(this.#scores, this.rows, at);
    return (this.#slots[slot + 1] = at);
  }
}
