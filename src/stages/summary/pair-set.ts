import type { Columns } from './columns.js';

/**
 * A set of pairs of word types that may take a pair for one it holds: a Bloom filter of one hash (Bloom 1970), with 32 bits for each
 * word of the article, so that a summary of a tenth of it errs on one pair in 300.
 */
export class PairSet {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** `words`: how many words the article has. */
  constructor(words: number, columns: Columns) {
    let cells = 64;
    while (cells < words) cells *= 2;
    this.#bits = columns.uint32(cells);
    this.#mask = cells - 1;
  }

  add(first: number, second: number): void {
    const hash = pairHash(first, second);
    this.#bits[(hash >>> 5) & this.#mask]! |= 1 << (hash & 31);
  }

  has(first: number, second: number): boolean {
    const hash = pairHash(first, second);
    return (this.#bits[(hash >>> 5) & this.#mask]! & (1 << (hash & 31))) !== 0;
  }
}

function pairHash(first: number, second: number): number {
  const hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
