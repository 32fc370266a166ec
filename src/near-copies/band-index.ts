import { mix } from '../text/word-hash.js';

/** Items of one page of signatures. */
const PAGE_BITS = 10;
const PAGE_ITEMS = 1 << PAGE_BITS;

const FIRST_SLOTS = 1 << 10;
/** Share of slots in use from which there are made more, and by how much: searches stay short, and little lies idle. */
const FULLEST = 0.7;
const GROWTH = 1.5;

/** Items of one look-up key: one that has so many is what everybody writes, and more of it would make look-ups quadratic. */
const MOST_ALIKE = 32;

/**
 * Finds the signatures that share a band with one: locality-sensitive hashing (Indyk & Motwani 1998). Open addressing over one typed
 * array, a slot a band; a slot holds where the band stands among the signatures, which hold the key itself. What is found depends on
 * what was added and in which order, on nothing else.
 *
 * Takes, an item of `b` bands: `4b` bytes for the signature and `5.7b` to `8.6b` for the slots.
 */
export class BandIndex {
  readonly #bands: number;
  readonly #pages: Uint32Array[] = [];
  #slots = new Uint32Array(FIRST_SLOTS);
  #used = 0;
  #items = 0;

  constructor(bands: number) {
    this.#bands = bands;
  }

  /** Items added. */
  get length(): number {
    return this.#items;
  }

  /** Adds a signature; gives the number of its item: 0, 1, 2 … */
  add(signature: Uint32Array): number {
    const item = this.#items++;
    if (item >>> PAGE_BITS === this.#pages.length)
      this.#pages.push(new Uint32Array(PAGE_ITEMS * this.#bands));
    this.pageOf(item).set(signature, this.startOf(item));
    for (let band = 0; band < this.#bands; band++) this.#insert(item * this.#bands + band);
    return item;
  }

  /** The first item added that shares a band with a signature and is `accepted`; -1 when there is none. */
  find(signature: Uint32Array, accepts: (item: number) => boolean): number {
    const bands = this.#bands;
    const slots = this.#slots;
    let first = -1;
    for (let band = 0; band < bands; band++) {
      const key = signature[band]!;
      for (let at = this.#home(key, band); slots[at] !== 0; at = at + 1 === slots.length ? 0 : at + 1) {
        const entry = slots[at]! - 1;
        if (this.#keyOf(entry) !== key || entry % bands !== band) continue;
        const item = (entry - band) / bands;
        if ((first < 0 || item < first) && accepts(item)) first = item;
      }
    }
    return first;
  }

  /** The page that holds an item's signature, from {@link startOf} on. */
  pageOf(item: number): Uint32Array {
    return this.#pages[item >>> PAGE_BITS]!;
  }

  startOf(item: number): number {
    return (item & (PAGE_ITEMS - 1)) * this.#bands;
  }

  #insert(entry: number): void {
    if (this.#used + 1 > this.#slots.length * FULLEST) this.#grow();
    const slots = this.#slots;
    const key = this.#keyOf(entry);
    const band = entry % this.#bands;
    let alike = 0;
    let at = this.#home(key, band);
    for (; slots[at] !== 0; at = at + 1 === slots.length ? 0 : at + 1)
      if (this.#keyOf(slots[at]! - 1) === key && ++alike === MOST_ALIKE) return;
    slots[at] = entry + 1;
    this.#used++;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Uint32Array(Math.ceil(before.length * GROWTH));
    this.#slots = slots;
    for (const slot of before) {
      if (slot === 0) continue;
      let at = this.#home(this.#keyOf(slot - 1), (slot - 1) % this.#bands);
      while (slots[at] !== 0) at = at + 1 === slots.length ? 0 : at + 1;
      slots[at] = slot;
    }
  }

  #keyOf(entry: number): number {
    const item = Math.floor(entry / this.#bands);
    return this.pageOf(item)[this.startOf(item) + (entry % this.#bands)]!;
  }

  /** Where the search for a key begins. */
  #home(key: number, band: number): number {
    return Math.floor((mix(key ^ Math.imul(band + 1, 0x9e3779b1)) / 2 ** 32) * this.#slots.length);
  }
}
