/** Numbers 32-bit hashes in the order of their first coming, and counts them. Open addressing; grows by doubling. */
export class FeatureIds {
  #slots = new Int32Array(1 << 20).fill(-1);
  hashes = new Uint32Array(1 << 18);
  counts = new Uint32Array(1 << 18);
  length = 0;

  /** The number of a hash. */
  idOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const id = this.#slots[at]!;
      if (id < 0) break;
      if (this.hashes[id] === hash) {
        this.counts[id]!++;
        return id;
      }
      at = (at + 1) & mask;
    }
    const id = this.length++;
    if (id === this.hashes.length) this.#grow();
    this.hashes[id] = hash;
    this.counts[id] = 1;
    if (id * 2 > this.#slots.length) this.#rehash();
    else this.#slots[at] = id;
    return id;
  }

  #grow(): void {
    const wider = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.hashes = wider(this.hashes);
    this.counts = wider(this.counts);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.length; id++) {
      let at = this.hashes[id]! & mask;
      while (this.#slots[at]! >= 0) at = (at + 1) & mask;
      this.#slots[at] = id;
    }
  }
}
