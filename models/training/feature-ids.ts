/**
 * Numbers the features that were seen at least twice, by their 32-bit hashes. An open-addressing table that grows.
 */
export class FeatureIds {
  #keys = new Uint32Array(1 << 20);
  #counts = new Int32Array(1 << 20);
  #used = 0;

  /** Counts one sighting of a feature. */
  count(hash: number): void {
    if (this.#used * 2 > this.#keys.length) this.#grow();
    const at = this.#slotOf(hash || 1);
    if (this.#counts[at] === 0) {
      this.#keys[at] = hash || 1;
      this.#used++;
    }
    this.#counts[at]!++;
  }

  /** Ends the counting: gives each feature seen at least `least` times a number, in the order of their hashes. */
  number(least: number): Uint32Array {
    const kept = this.#keys.filter((_, at) => this.#counts[at]! >= least).sort();
    this.#counts.fill(-1);
    for (const [id, hash] of kept.entries()) this.#counts[this.#slotOf(hash)] = id;
    return kept;
  }

  /** After {@link number}: the feature's number, or -1. */
  idOf(hash: number): number {
    return this.#counts[this.#slotOf(hash || 1)]!;
  }

  #slotOf(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = Math.imul(hash, 0x9e3779b1) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    for (const [at, hash] of keys.entries()) {
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      this.#keys[slot] = hash;
      this.#counts[slot] = counts[at]!;
    }
  }
}
