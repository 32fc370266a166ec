/** Slots of a table that is kept after a very long article. */
const MOST_KEPT = 1 << 18;

/**
 * Numbers hashes from 0 in order of appearance. An open-addressing table that is used again for each article; key and number
 * stand side by side, so that a look-up touches one line of the cache.
 */
export class Numbering {
  #slots = new Uint32Array(0);
  #mask = 0;
  count = 0;

  /** Forgets all; `most` is how many different hashes may come. */
  restart(most: number): void {
    this.count = 0;
    let size = 256;
    while (size < most * 1.3) size *= 2;
    if (this.#slots.length < 2 * size || this.#mask >= MOST_KEPT) this.#slots = new Uint32Array(2 * size);
    else this.#slots.fill(0, 0, 2 * size);
    this.#mask = size - 1;
  }

  /** The hash's number; a hash seen for the first time gets the next one. */
  of(hash: number): number {
    const key = hash >>> 0 || 1; // 0 marks a free slot
    const slots = this.#slots;
    const mask = this.#mask;
    let at = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const found = slots[2 * at]!;
      if (found === key) return slots[2 * at + 1]!;
      if (found === 0) {
        slots[2 * at] = key;
        return (slots[2 * at + 1] = this.count++);
      }
      at = (at + 1) & mask;
    }
  }
}
