import { addWeights, type FeatureWeights } from '../../linear-model/feature-weights.js';
import type { FeatureList } from './feature-list.js';
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
  readonly #sums = new Int16Array(LABELS * SLOTS);

  constructor(weights: FeatureWeights) {
    this.#weights = weights;
  }

  /** Adds the weights of all features of a list to `sums[at]` …, one place a label. */
  add(list: FeatureList, sums: Int16Array, at: number): void {
    const { hashes, groups, groupsEnd, length } = list;
    let single = 0;
    for (let group = 0; group < groupsEnd; group += 2) {
      for (const first = groups[group]!; single < first; single++)
        addWeights(this.#weights, hashes[single]!, sums, at);
      single = groups[group + 1]!;
      this.#addGroup(hashes, groups[group]!, single, sums, at);
    }
    for (; single < length; single++) addWeights(this.#weights, hashes[single]!, sums, at);
  }

  #addGroup(hashes: Uint32Array, first: number, end: number, sums: Int16Array, at: number): void {
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
      this.#sums.fill(0, slot * LABELS, (slot + 1) * LABELS);
      for (let feature = first; feature < end; feature++)
        addWeights(this.#weights, hashes[feature]!, this.#sums, slot * LABELS);
    }
    const kept = this.#sums;
    for (let label = 0, from = slot * LABELS; label < LABELS; label++)
      sums[at + label]! += kept[from + label]!;
  }
}
