import { hashWord } from './word-hash.js';

/**
 * Sets of words, asked all at once: a word's hash gives one bit a set. An open-addressing table in two typed arrays, built once
 * from word lists.
 */
export class WordFlags {
  readonly #slots: Uint32Array;
  readonly #flags: Uint32Array;
  readonly #mask: number;

  /** `lists` pairs a bit with the words that carry it; a word may stand in several lists. */
  constructor(lists: Iterable<readonly [bit: number, words: Iterable<string>]>) {
    const flags = new Map<number, number>();
    for (const [bit, words] of lists)
      for (const word of words) {
        const hash = hashWord(word) || 1; // 0 marks a free slot
        flags.set(hash, (flags.get(hash) ?? 0) | bit);
      }
    let size = 16;
    while (size < flags.size * 3) size *= 2;
    this.#slots = new Uint32Array(size);
    this.#flags = new Uint32Array(size);
    this.#mask = size - 1;
    for (const [hash, bits] of flags) {
      let at = hash & this.#mask;
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at] = hash;
      this.#flags[at] = bits;
    }
  }

  /** The bits of the word with this hash (of its lower-cased form); 0 when it is in no list. */
  of(hash: number): number {
    if (hash === 0) hash = 1;
    const slots = this.#slots;
    const mask = this.#mask;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at];
      if (slot === hash) return this.#flags[at]!;
      if (slot === 0) return 0;
    }
  }
}
