import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { hashWord } from './word-hash.js';

/** Words remembered at a time; a power of two. Past three quarters of it the cache starts anew. */
const SLOTS = 1 << 16;
const WORST_FILL = SLOTS * 0.75;
const SHORTEST = 4;
/** No English word is longer; what is, is an address or noise, and stays as it is. */
const LONGEST = 30;

/** Word hash and stem hash side by side: a look-up touches one line of the cache. */
const slots = new Uint32Array(2 * SLOTS);
let filled = 0;

/** The Porter stem of a word (Porter 1980, natural's implementation). Words of up to three letters stay as they are. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  return lower.length < SHORTEST || lower.length > LONGEST ? lower : porter.stem(lower);
}

/**
 * Hash of the stem of `text.slice(start, end)`, whose word hash is `word`. Remembered by word hash, so that a string is made
 * and stemmed once a word type, not once a token.
 */
export function stemHash(text: string, start: number, end: number, word: number): number {
  if (end - start < SHORTEST || word === 0) return word;
  let at = word & (SLOTS - 1);
  for (;;) {
    const key = slots[2 * at]!;
    if (key === word) return slots[2 * at + 1]!;
    if (key === 0) return remember(word, hashWord(stem(text.slice(start, end))));
    at = (at + 1) & (SLOTS - 1);
  }
}

function remember(word: number, value: number): number {
  if (++filled > WORST_FILL) {
    slots.fill(0);
    filled = 1;
  }
  let at = word & (SLOTS - 1);
  while (slots[2 * at] !== 0) at = (at + 1) & (SLOTS - 1);
  slots[2 * at] = word;
  slots[2 * at + 1] = value;
  return value;
}
