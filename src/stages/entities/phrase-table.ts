import type { TokenTable } from '../../document/token-table.js';
import { findRow, type HashIndex } from '../../linear-model/hash-index.js';
import { combine } from '../../text/word-hash.js';

/** Known names: hashes of lower-cased phrases, the lists that hold each, and the beginnings of longer ones. */
export interface PhraseTable {
  readonly index: HashIndex;
  /** A bit for each list; {@link PREFIX} where longer phrases begin so. */
  readonly masks: Uint16Array;
}

/** Lists whose matches are features, by bit. */
export const PHRASE_LISTS = 10;
/** First names of women and of men: not features, but evidence of gender. */
export const FEMALE_NAMES = 1 << 10;
export const MALE_NAMES = 1 << 11;
export const PREFIX = 1 << 15;
/** The longest phrase, in tokens. */
export const LONGEST_PHRASE = 7;

/** Adds a word to the hash of the words before it. */
export function phraseHash(before: number, word: number): number {
  return combine(before, word);
}

export const PHRASE_START = 0x51ed270b;

/** The mask of the phrase or beginning with this hash; 0 when there is none. */
export function phraseMask({ index, masks }: PhraseTable, hash: number): number {
  const row = findRow(index, hash);
  return row < 0 ? 0 : masks[row]!;
}

/** Code of a token's place in a match: 0 none, then alone, first, within, last. Three bits a list. */
const Match = { Single: 1, First: 2, Within: 3, Last: 4 } as const;

/**
 * Marks the longest matches that begin at `token` in `places`, three bits a list; a list's match that begins within an earlier
 * one of the same list is left out. `covered` holds where each list's last match ends.
 */
export function markPhrases(
  table: PhraseTable,
  tokens: TokenTable,
  token: number,
  end: number,
  places: Uint32Array,
  covered: Uint32Array,
): void {
  let hash = PHRASE_START;
  let found = 0;
  const last = Math.min(end, token + LONGEST_PHRASE);
  for (let at = token; at < last; at++) {
    hash = phraseHash(hash, tokens.words[at]!);
    const mask = phraseMask(table, hash);
    const lists = mask & ((1 << PHRASE_LISTS) - 1);
    for (let list = 0, rest = lists; rest !== 0; list++, rest >>>= 1)
      if ((rest & 1) !== 0 && ((found >>> list) & 1 || covered[list]! <= token)) {
        found |= 1 << list;
        covered[list] = at + 1;
      }
    if ((mask & PREFIX) === 0) break;
  }
  for (let list = 0; found !== 0; list++, found >>>= 1)
    if ((found & 1) !== 0) markMatch(list * 3, token, covered[list]!, places);
}

function markMatch(shift: number, first: number, end: number, places: Uint32Array): void {
  if (end === first + 1) places[first]! |= Match.Single << shift;
  else {
    places[first]! |= Match.First << shift;
    for (let at = first + 1; at < end - 1; at++) places[at]! |= Match.Within << shift;
    places[end - 1]! |= Match.Last << shift;
  }
}

/** Lists that hold places: cities, towns, countries, regions. */
const PLACES = 0b10111;

/** Whether a word by itself is a place's name. */
export function isPlaceName(phrases: PhraseTable, word: number): boolean {
  return (phraseMask(phrases, phraseHash(PHRASE_START, word)) & PLACES) !== 0;
}
