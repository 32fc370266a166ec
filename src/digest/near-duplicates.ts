import { combine, mix } from '../text/word-hash.js';

// Sentences that say nearly the same share most of their stems. MinHash (Broder 1997) finds those worth comparing without comparing
// all pairs: each sentence gets one number a hash function, the least over its stems; two sets agree in as many numbers as they
// have in common. Bands of two numbers are the keys of the look-up.

const BANDS = 10;
const SEEDS = Array.from({ length: 2 * BANDS }, (_, seed) => mix(seed + 1));

/** Share of common stems, of all stems, from which two sentences say nearly the same. */
const NEAR = 0.5;
/** The same for a short sentence that a long one holds. */
const HELD = 0.8;
/** Share of common stems, of the smaller sentence's, from which one sentence in a digest makes the other idle. */
const REPEATED = 0.6;

function least(stems: ReadonlySet<number>, seed: number): number {
  let least = 0xffffffff;
  for (const stem of stems) least = Math.min(least, combine(stem, seed));
  return least;
}

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
  readonly #buckets = new Map<number, Item[]>();

  /** The first item added that is near to one with these stems; undefined when there is none. */
  find(stems: ReadonlySet<number>): Item | undefined {
    for (const key of keysOf(stems)) {
      const near = this.#buckets.get(key)?.find((item) => areNear(item.stems, stems));
      if (near !== undefined) return near;
    }
    return undefined;
  }

  add(item: Item): void {
    for (const key of keysOf(item.stems)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [item]);
      // A bucket that fills up holds what everybody writes: more of it would make the look-up quadratic.
      else if (bucket.length < FULLEST) bucket.push(item);
    }
  }
}

const FULLEST = 32;

function keysOf(stems: ReadonlySet<number>): number[] {
  return Array.from({ length: BANDS }, (_, band) =>
    combine(combine(least(stems, SEEDS[2 * band]!), least(stems, SEEDS[2 * band + 1]!)), band),
  );
}
