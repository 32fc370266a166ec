import { BandIndex } from '../near-copies/band-index.js';
import { MinHash } from '../near-copies/min-hash.js';

// Sentences that say nearly the same share most of their stems. Bands of two numbers find those worth comparing without
// comparing all pairs; what they find is then compared stem by stem.

const BANDS = 10;

/** Share of common stems, of all stems, from which two sentences say nearly the same. */
const NEAR = 0.5;
/** The same for a short sentence that a long one holds. */
const HELD = 0.8;
/** Share of common stems, of the smaller sentence's, from which one sentence in a digest makes the other idle. */
const REPEATED = 0.6;

function commonOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common++;
  return common;
}

/** Whether a reader of one of two sentences with these stems learns little from the other. */
export function repeats(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return commonOf(a, b) >= REPEATED * Math.min(a.size, b.size);
}

/** Whether two sentences with these stems say nearly the same. */
export function areNear(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const common = commonOf(a, b);
  const smaller = Math.min(a.size, b.size);
  return smaller > 0 && (common >= NEAR * (a.size + b.size - common) || common >= HELD * smaller);
}

/** Finds what was added before and says nearly the same. */
export class NearDuplicates<Item extends { readonly stems: ReadonlySet<number> }> {
  readonly #items: Item[] = [];
  readonly #index = new BandIndex(BANDS);
  readonly #minHash = new MinHash(BANDS, 2);
  readonly #signature = new Uint32Array(BANDS);

  /** The first item added that is near to one with these stems; undefined when there is none. */
  find(stems: ReadonlySet<number>): Item | undefined {
    this.#sign(stems);
    const found = this.#index.find(this.#signature, (item) => areNear(this.#items[item]!.stems, stems));
    return this.#items[found];
  }

  add(item: Item): void {
    this.#sign(item.stems);
    this.#index.add(this.#signature);
    this.#items.push(item);
  }

  #sign(stems: ReadonlySet<number>): void {
    this.#minHash.begin();
    for (const stem of stems) this.#minHash.add(stem);
    this.#minHash.finish(this.#signature);
  }
}
