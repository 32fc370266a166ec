/**
 * Integer hashes of words. Equal for equal UTF-16 units on every machine, so that models trained anywhere fit. 32 bits,
 * a multiply a unit and a final mix (the finaliser of MurmurHash3, Appleby 2008).
 */

const SEED = 0x2f0b4c47;
const PRIME = 0x01000193;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/** Lower-cases A–Z and À–Þ by arithmetic, and reads `’` as `'`; every other unit stays as it is. */
export function foldUnit(unit: number): number {
  if (unit < 0x5b) return unit >= 0x41 ? unit + 32 : unit;
  if (unit < 0xc0) return unit;
  if (unit < 0xdf) return unit === 0xd7 ? unit : unit + 32;
  return unit === CURLY_APOSTROPHE ? APOSTROPHE : unit;
}

/** Spreads the bits of a hash; returns an unsigned 32-bit integer. */
export function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash of a word's letters so far; {@link mix} ends it. Begins with {@link NO_LETTERS}. */
export function addLetter(hash: number, unit: number): number {
  return Math.imul(hash ^ foldUnit(unit), PRIME);
}
export const NO_LETTERS = SEED;

/** Hash of the lower-cased form of `text.slice(start, end)`. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), PRIME);
  return mix(hash);
}

/** Hash of `text.slice(start, end)` with its case. */
export function hashForm(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit === CURLY_APOSTROPHE ? APOSTROPHE : unit), PRIME);
  }
  return mix(hash);
}

/** Joins two hashes into one; the order matters. For features made of several parts. */
export function combine(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}
