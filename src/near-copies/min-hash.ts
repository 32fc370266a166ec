import { combine, mix } from '../text/word-hash.js';

/** Bits of one word of a signature. */
const WORD_BITS = 32;

/**
 * Signatures of sets of hashes: MinHash (Broder 1997). One number a hash function, the least over the set; two sets agree in such a
 * share of them as they have members in common, of all they have together. Of each least number a few bits are kept (b-bit
 * minwise hashing, Li & König 2010), and those of one *band* share a word: what the index looks up.
 *
 * ```
 * signature  [ band 0 | band 1 | … ]        a word of 32 bits each
 *              └ row 0 · row 1 · …          32 / rows bits each
 * ```
 */
export class MinHash {
  readonly bands: number;
  readonly #rows: number;
  readonly #seeds: Int32Array;
  readonly #least: Int32Array;

  /** `rows`: 1, 2 or 4. More bands find more; more rows find less that is only somewhat alike. */
  constructor(bands: number, rows: 1 | 2 | 4) {
    this.bands = bands;
    this.#rows = rows;
    this.#seeds = Int32Array.from({ length: bands * rows }, (_, seed) => mix(seed + 1));
    this.#least = new Int32Array(bands * rows);
  }

  /** Begins another set. */
  begin(): void {
    this.#least.fill(0x7fffffff);
  }

  /** Adds a member; one that is in already changes nothing. */
  add(hash: number): void {
    const seeds = this.#seeds;
    const least = this.#least;
    for (let row = 0; row < seeds.length; row++) {
      let value = Math.imul(hash ^ seeds[row]!, 0x9e3779b1);
      value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
      value ^= value >>> 13;
      if (value < least[row]!) least[row] = value;
    }
  }

  /** Writes the set's signature to `into`, from `at` on. */
  finish(into: Uint32Array, at = 0): void {
    const bits = WORD_BITS / this.#rows;
    for (let band = 0, row = 0; band < this.bands; band++) {
      let word = 0;
      // The high bits of a least number are nearly always the same: the low ones tell sets apart.
      for (let end = row + this.#rows; row < end; row++)
        word =
          (bits === WORD_BITS ? 0 : word << bits) | (combine(this.#least[row]!, row) >>> (WORD_BITS - bits));
      into[at + band] = word;
    }
  }
}

/** Whether two signatures of four rows a band agree so often that the sets have `share` of their members in common, by estimate. */
export function agreeIn(
  share: number,
  a: Uint32Array,
  b: Uint32Array,
  bands: number,
  aAt = 0,
  bAt = 0,
): boolean {
  let equal = 0;
  for (let band = 0; band < bands; band++) {
    const differing = a[aAt + band]! ^ b[bAt + band]!;
    if ((differing & 0xff) === 0) equal++;
    if ((differing & 0xff00) === 0) equal++;
    if ((differing & 0xff0000) === 0) equal++;
    if (differing >>> 24 === 0) equal++;
  }
  // Eight bits agree by chance once in 256 times.
  const byChance = 1 / 256;
  return equal / (4 * bands) >= share + (1 - share) * byChance;
}
