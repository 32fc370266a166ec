import { isWordUnit } from '../text/characters.js';
import { combine, hashWord } from '../text/word-hash.js';
import { agreeIn, MinHash } from './min-hash.js';

/** Words of a text's signature. */
export const TEXT_BANDS = 16;

/** Words in a shingle: enough that other articles on the same matter share hardly any. */
const SHINGLE = 4;

/** Share of shingles, of all that two texts have, from which one is a near copy of the other. */
export const NEAR_COPY = 0.6;

const minHash = new MinHash(TEXT_BANDS, 4);
const window = new Int32Array(SHINGLE);

/**
 * Writes the signature of a text's shingles (Broder 1997): each run of four words, whatever their case and whatever stands between
 * them. False for a text without words, which is a copy of nothing. Linear in the text.
 */
export function signText(text: string, into: Uint32Array, at = 0): boolean {
  minHash.begin();
  let words = 0;
  for (let end = 0; end < text.length;) {
    let start = end;
    while (start < text.length && !isWordUnit(text.charCodeAt(start))) start++;
    end = start;
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    if (end === start) break;
    window[words++ % SHINGLE] = hashWord(text, start, end);
    if (words >= SHINGLE) minHash.add(shingleFrom(words));
  }
  if (words === 0) return false;
  // A text that is shorter than a shingle is one.
  if (words < SHINGLE) minHash.add(shingleOf(words));
  minHash.finish(into, at);
  return true;
}

/** The hash of the last words, the oldest first. */
function shingleFrom(words: number): number {
  let hash = SHINGLE;
  for (let word = words; word < words + SHINGLE; word++) hash = combine(hash, window[word % SHINGLE]!);
  return hash;
}

function shingleOf(words: number): number {
  let hash = words;
  for (let word = 0; word < words; word++) hash = combine(hash, window[word]!);
  return hash;
}

/** Whether two texts are near copies, by their signatures. */
export function areNearCopies(a: Uint32Array, b: Uint32Array, aAt = 0, bAt = 0): boolean {
  return agreeIn(NEAR_COPY, a, b, TEXT_BANDS, aAt, bAt);
}
