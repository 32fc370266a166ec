import { addWeights, type FeatureWeights } from '../../linear-model/feature-weights.js';
import type { FeatureList } from './feature-list.js';
import { packRow, PAIRS } from './label-pairs.js';
import { LABELS } from './labels.js';

/** Groups that are kept; a new one takes the place of an older. */
const SLOTS = 2 ** 13;

/**
 * Sums of the weights of features that recur together, kept from document to document. What a group's sums are found by is made
 * of all its hashes, 64 bits: two groups are not taken for one in the lifetime of any desk.
 */
export class GroupSums {
  readonly #weights: FeatureWeights;
  readonly #keys = new Int32Array(2 * SLOTS);
  /** Rows of label pairs. */
  readonly #rows = new Int32Array(PAIRS * SLOTS);
  readonly #scores = new Int16Array(LABELS);

  constructor(weights: FeatureWeights) {
    this.#weights = weights;
  }

  /** Adds the weights of the features of a list that stand in groups to a row of label pairs. */
  addGroups({ hashes, groups, groupsEnd }: FeatureList, sums: Int32Array): void {
    const rows = this.#rows;
    for (let group = 0; group < groupsEnd; group += 2) {
      const row = this.#rowOf(hashes, groups[group]!, groups[group + 1]!);
      for (let pair = 0; pair < PAIRS; pair++) sums[pair]! += rows[row + pair]!;
    }
  }

  /** Adds the weights of the other features of a list to `sums[at]` …, one place a label. */
  addSingles({ hashes, groups, groupsEnd, length }: FeatureList, sums: Int16Array, at: number): void {
    let feature = 0;
    for (let group = 0; group < groupsEnd; group += 2) {
      for (const first = groups[group]!; feature < first; feature++)
        addWeights(this.#weights, hashes[feature]!, sums, at);
      feature = groups[group + 1]!;
    }
    for (; feature < length; feature++) addWeights(this.#weights, hashes[feature]!, sums, at);
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
      this.#scores.fill(0);
      for (let feature = first; feature < end; feature++)
        addWeights(this.#weights, hashes[feature]!, this.#scores, 0);
      packRow(this.#scores, this.#rows, slot * PAIRS);
    }
    return slot * PAIRS;
  }
}
