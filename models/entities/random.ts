/** A small generator of random integers (xorshift32, Marsaglia 2003): the same seed gives the same model. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) | 1;
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }

  /** Puts a list in random order (Fisher and Yates). */
  shuffle(list: Uint32Array): void {
    for (let at = list.length - 1; at > 0; at--) {
      const other = this.next() % (at + 1);
      const kept = list[at]!;
      list[at] = list[other]!;
      list[other] = kept;
    }
  }
}
