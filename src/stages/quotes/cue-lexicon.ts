/** How often words are part of a cue, learnt: sorted word hashes with a class from 1 (seldom) to 5 (mostly). */
export class CueLexicon {
  readonly #slots: Uint32Array;
  readonly #classes: Uint8Array;
  readonly #mask: number;

  constructor(words: Uint32Array, classes: Uint8Array) {
    let size = 16;
    while (size < words.length * 3) size *= 2;
    this.#slots = new Uint32Array(size);
    this.#classes = new Uint8Array(size);
    this.#mask = size - 1;
    for (const [row, word] of words.entries()) {
      let at = word & this.#mask;
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at] = word;
      this.#classes[at] = classes[row]!;
    }
  }

  /** The class of the word with this hash; 0 when it was never or hardly ever part of a cue. */
  classOf(word: number): number {
    for (let at = word & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = this.#slots[at];
      if (slot === word) return this.#classes[at]!;
      if (slot === 0) return 0;
    }
  }
}
