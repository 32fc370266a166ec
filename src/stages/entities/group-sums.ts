import type { FeatureList } from './feature-list.js';
import { PAIRS } from './label-pairs.js';
import type { WeightRows } from './weight-rows.js';

/** Width of a row; an imported constant would be read and checked at every use. */
const WIDTH = PAIRS;
/** Groups that are kept; a new one takes the place of an older. */
const SLOTS = 2 ** 13;

/**
 * Sums of the weights of features that recur together, kept from document to document. What a group's sums are found by is made
 * of all its hashes, 64 bits: two groups are not taken for one in the lifetime of any desk.
 */
export class GroupSums {
  readonly #weights: WeightRows;
  readonly #keys = new Int32Array(2 * SLOTS);
  /** Rows of label pairs. */
  readonly #rows = new Int32Array(WIDTH * SLOTS);

  constructor(weights: WeightRows) {
    this.#weights = weights;
  }

  /** Adds the weights of the features of a list to a row of label pairs. */
  add({ hashes, groups, groupsEnd, length }: FeatureList, sums: Int32Array): void {
    const rows = this.#rows;
    let feature = 0;
    for (let group = 0; group < groupsEnd; group += 2) {
      const first = groups[group]!;
      for (; feature < first; feature++) this.#weights.add(hashes[feature]!, sums, 0);
      feature = groups[group + 1]!;
      const row = this.#rowOf(hashes, first, feature);
      for (let pair = 0; pair < WIDTH; pair++) sums[pair]! += rows[row + pair]!;
    }
    for (; feature < length; feature++) this.#weights.add(hashes[feature]!, sums, 0);
  }

  #rowOf(hashes: Uint32Array, first: number, end: number): number {
    let key = 0;
    let check = end - first;
    for (let feature = first; feature < end; feature++) {
      key = Math.imul(key, 0x01000193) ^ hashes[feature]!;
      check = Math.imul(check ^ hashes[feature]!, 0x85ebca6b);
    }
    const slot = (key ^ (key >>> 15)) & (SLOTS - 1);
    if (this.#keys[2 * slot] !== key || this.#keys[2 * slot + 1] !== check) {
      this.#keys[2 * slot] = key;
      this.#keys[2 * slot + 1] = check;
      this.#rows.fill(0, slot * WIDTH, (slot + 1) * WIDTH);
      for (let at = first; at < end; at++) this.#weights.add(hashes[at]!, this.#rows, slot * WIDTH);
    }
    return slot * WIDTH;
  }
}
