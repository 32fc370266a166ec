import { findRow, type HashIndex } from '../../linear-model/hash-index.js';
import type { Model } from '../../linear-model/model-file.js';
import { combine, hashWord } from '../../text/word-hash.js';
import type { TokenTable } from '../../document/token-table.js';

/** Lists of names, in the order of their bits. */
export const GAZETTEERS = [
  'city',
  'town',
  'country',
  'nationality',
  'region',
  'surname',
  'female',
  'male',
  'company',
] as const;
/** Marks the start of a longer phrase. */
export const PREFIX_BIT = 1 << GAZETTEERS.length;
/** Phrases are at most this many tokens long. */
export const LONGEST_PHRASE = 7;
/** Clusterings of the word clusters; see models/entities/CARD.md. */
export const CLUSTERINGS = 4;
export const UNKNOWN_CLUSTER = 0xffff;
/** Set on the cluster of an unknown hyphenated word, which takes that of its last part. */
const HYPHEN_BIT = 0x4000;

/** Word clusters and gazetteers: what the tagger knows of words beyond its training text. */
export interface LexicalTable {
  readonly words: HashIndex;
  /** {@link CLUSTERINGS} a row, finest last. */
  readonly clusters: Uint16Array;
  readonly phrases: HashIndex;
  /** Bits of {@link GAZETTEERS}, and {@link PREFIX_BIT}. */
  readonly lists: Uint16Array;
}

/** The lexical table of a model: views on its bytes. */
export function lexicalTableOf({ sections }: Model): LexicalTable {
  const part = (name: string) => sections.get(name)!;
  return {
    words: { buckets: part('word-buckets') as Uint32Array, keys: part('word-keys') as Uint16Array },
    clusters: part('word-clusters') as Uint16Array,
    phrases: { buckets: part('phrase-buckets') as Uint32Array, keys: part('phrase-keys') as Uint16Array },
    lists: part('phrase-lists') as Uint16Array,
  };
}

/** Writes a word's clusters to `into` from `at` on. */
export function lookUpClusters(
  table: LexicalTable,
  text: string,
  start: number,
  end: number,
  word: number,
  into: Uint16Array,
  at: number,
): void {
  let row = findRow(table.words, word);
  let mark = 0;
  if (row < 0) {
    const hyphen = text.lastIndexOf('-', end - 1);
    if (hyphen > start && hyphen < end - 1) {
      row = findRow(table.words, hashWord(text, hyphen + 1, end));
      mark = HYPHEN_BIT;
    }
  }
  for (let k = 0; k < CLUSTERINGS; k++)
    into[at + k] = row < 0 ? UNKNOWN_CLUSTER : table.clusters[row * CLUSTERINGS + k]! | mark;
}

/** Hash of a phrase of one more word. */
export function extendPhrase(phrase: number, word: number): number {
  return combine(phrase, word);
}

// Three bits a list: where in a phrase of the list the token stands.
const SINGLE = 1;
const BEGIN = 2;
const INNER = 3;
const END = 4;

/**
 * Marks, for the tokens `first` … `end` of a sentence, where each stands in the longest phrases of the gazetteers that begin at a
 * capitalised token. Nine lists of three bits a token. A token can stand in phrases of several lists; of one list the first match wins.
 */
export function matchPhrases(
  table: LexicalTable,
  tokens: TokenTable,
  first: number,
  end: number,
  opens: (token: number) => boolean,
  marks: Uint32Array,
): void {
  marks.fill(0, first, end);
  for (let token = first; token < end; token++) if (opens(token)) matchFrom(table, tokens, token, end, marks);
}

function matchFrom(
  table: LexicalTable,
  tokens: TokenTable,
  from: number,
  end: number,
  marks: Uint32Array,
): void {
  const last = Math.min(end, from + LONGEST_PHRASE);
  let phrase = tokens.words[from]!;
  // The longest match of each list, as its number of tokens, four bits a list
  let longestLow = 0;
  let longestHigh = 0;
  for (let at = from; at < last; at++) {
    if (at > from) phrase = extendPhrase(phrase, tokens.words[at]!);
    const row = findRow(table.phrases, phrase);
    if (row < 0) break;
    const bits = table.lists[row]!;
    const length = at - from + 1;
    for (let list = 0; list < GAZETTEERS.length; list++)
      if ((bits >>> list) & 1) {
        if (list < 8) longestLow = (longestLow & ~(15 << (4 * list))) | (length << (4 * list));
        else longestHigh = length;
      }
    if ((bits & PREFIX_BIT) === 0) break;
  }
  if (longestLow === 0 && longestHigh === 0) return;
  for (let list = 0; list < GAZETTEERS.length; list++) {
    const length = list < 8 ? (longestLow >>> (4 * list)) & 15 : longestHigh;
    if (length > 0) mark(marks, from, length, 3 * list);
  }
}

function mark(marks: Uint32Array, from: number, length: number, shift: number): void {
  if ((marks[from]! >>> shift) & 7) return;
  for (let at = 0; at < length; at++) {
    const place = length === 1 ? SINGLE : at === 0 ? BEGIN : at === length - 1 ? END : INNER;
    const token = from + at;
    if (((marks[token]! >>> shift) & 7) === 0) marks[token]! |= place << shift;
  }
}
