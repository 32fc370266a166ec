import { featureHash } from './feature-list.js';
import { addPackedRows, PACKED } from './packed-sums.js';
import { WORD_TEMPLATES } from './token-features.js';

const SLOTS = WORD_TEMPLATES.length;
const WIDTH = SLOTS * PACKED;
/** Words that are remembered; a new one takes the place of another whose hash ends alike. */
const CAPACITY = 1 << 14;

/**
 * Sums of weights of the features that depend on one word alone, for each of the five places it can be seen from. Kept across
 * articles in a fixed room: a running text looks up one word where it would sum five features.
 */
export class WordSums {
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #words = new Uint32Array(CAPACITY);
  readonly #known = new Uint8Array(CAPACITY);
  readonly #row = new Uint32Array(1);
  /** {@link PACKED} integers for each of the templates of a word. */
  readonly sums = new Int32Array(CAPACITY * WIDTH);

  constructor(table: Int32Array, mask: number) {
    this.#table = table;
    this.#mask = mask;
  }

  /** Where a word's sums stand, until the next word is asked for. */
  find(word: number): number {
    const slot = word & (CAPACITY - 1);
    if (this.#words[slot] !== word || this.#known[slot] === 0) this.#learn(word, slot);
    return slot * WIDTH;
  }

  #learn(word: number, slot: number): void {
    this.#words[slot] = word;
    this.#known[slot] = 1;
    const start = slot * WIDTH;
    this.sums.fill(0, start, start + WIDTH);
    for (const [place, template] of WORD_TEMPLATES.entries()) {
      this.#row[0] = featureHash(template, word, 0) & this.#mask;
      addPackedRows(this.#table, this.#row, 0, 1, this.sums, start + place * PACKED);
    }
  }
}
