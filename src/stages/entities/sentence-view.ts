import { Case } from './word-types.js';

/** How the words of a sentence are written. */
export const SentenceCase = { Normal: 0, Title: 1, Capitals: 2, Small: 3 } as const;
export type SentenceCase = (typeof SentenceCase)[keyof typeof SentenceCase];

/**
 * The case of the tokens `first` … `end`: all capitals when 90 % of two words or more are, title case when 75 % of three or more
 * begin with a capital, small without any capital.
 */
export function caseOfSentence(
  rows: Int32Array,
  cases: Uint8Array,
  first: number,
  end: number,
): SentenceCase {
  let words = 0;
  let capitals = 0;
  let allCaps = 0;
  for (let token = first; token < end; token++) {
    const bits = cases[rows[token]!]!;
    if ((bits & Case.Letter) === 0) continue;
    words++;
    if (bits & Case.Capital) capitals++;
    if (bits & Case.AllCaps) allCaps++;
  }
  if (words >= 2 && allCaps >= 0.9 * words) return SentenceCase.Capitals;
  if (words >= 3 && capitals >= 0.75 * words) return SentenceCase.Title;
  return capitals === 0 ? SentenceCase.Small : SentenceCase.Normal;
}

/**
 * Where a document's words were seen, by hash of the lower-cased form: an open-addressing table that is used again for
 * every document.
 */
export class WordSightings {
  #keys = new Uint32Array(1024);
  #seen = new Uint8Array(1024);
  #mask = 1023;

  /** Forgets everything and makes room for the words of `tokens` tokens. */
  reset(tokens: number): void {
    let size = this.#keys.length;
    while (size < 2 * tokens) size *= 2;
    if (size > this.#keys.length) {
      this.#keys = new Uint32Array(size);
      this.#seen = new Uint8Array(size);
      this.#mask = size - 1;
    } else this.#seen.fill(0);
  }

  /** Notes that a word was seen in the manner of `bit`. */
  add(word: number, bit: number): void {
    let at = word & this.#mask;
    while (this.#seen[at] !== 0 && this.#keys[at] !== word) at = (at + 1) & this.#mask;
    this.#keys[at] = word;
    this.#seen[at]! |= bit;
  }

  /** The manners in which a word was seen; 0 when never. */
  of(word: number): number {
    let at = word & this.#mask;
    while (this.#seen[at] !== 0) {
      if (this.#keys[at] === word) return this.#seen[at]!;
      at = (at + 1) & this.#mask;
    }
    return 0;
  }
}

/** Bits of {@link WordSightings}. */
export const Sighting = { Small: 1, CapitalInside: 2 } as const;
