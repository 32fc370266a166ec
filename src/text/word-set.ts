import { hashWord } from './word-hash.js';

/**
 * A set of word hashes for hot loops: an open-addressing table in one typed array. Built once from a list of words; asks
 * with the hash that the token table already holds, so that no string is made.
 */
export class WordSet {
  readonly #slots: Uint32Array;
  readonly #mask: number;

  constructor(words: Iterable<string>) {
    const hashes = new Set<number>();
    for (const word of words) hashes.add(hashWord(word) || 1);
    let size = 16;
    while (size < hashes.size * 3) size *= 2;
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    for (const hash of hashes) {
      let at = hash & this.#mask;
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at] = hash;
    }
  }

  /** Whether a word with this hash (of its lower-cased form) is in the set. */
  has(hash: number): boolean {
    if (hash === 0) hash = 1; // 0 marks a free slot
    const slots = this.#slots;
    const mask = this.#mask;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at];
      if (slot === hash) return true;
      if (slot === 0) return false;
    }
  }
}
