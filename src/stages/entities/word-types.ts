import { Shape, Trait, type TokenTable } from '../../document/token-table.js';
import { FeatureList } from './feature-list.js';
import type { WordClusters } from './word-clusters.js';
import { addWordFeatures, SLOTS } from './word-features.js';

/** Facts of a word that are single bits. */
export const WordBit = {
  Capital: 1,
  AllCaps: 2,
  Alphabetic: 4,
  Digit: 8,
  Lower: 16,
  Long: 32,
  Link: 64,
} as const;

/** Small words that may stand within a name. */
const LINKS: ReadonlySet<string> = new Set('of for the and & de la du on in to at'.split(' '));

/** Called with the features of a word that is met for the first time. */
export type NewWordListener = (id: number, lists: readonly FeatureList[]) => void;

const START_CAPACITY = 4096;
/** At this many different words everything is forgotten before the next document. */
const FULL = 65_536;

/**
 * The different words met so far, numbered, with their facts. A cache: what it answers depends on the word alone. Compared
 * by hash, length and three letters, so that no string is made for a word that was met before.
 */
export class WordTypes {
  readonly #clusters: WordClusters;
  readonly #listener: NewWordListener;
  readonly #lists = Array.from({ length: SLOTS }, () => new FeatureList());
  #slots = new Int32Array(START_CAPACITY * 4).fill(-1);
  #forms = new Uint32Array(START_CAPACITY);
  #checks = new Int32Array(START_CAPACITY);
  length = 0;
  /** Hash of the lower-cased word. */
  lowers = new Uint32Array(START_CAPACITY);
  /** Hash of the collapsed shape. */
  shapes = new Uint32Array(START_CAPACITY);
  /** Cluster of 256. */
  clusters = new Int16Array(START_CAPACITY);
  /** {@link WordBit} */
  bits = new Uint8Array(START_CAPACITY);

  constructor(clusters: WordClusters, listener: NewWordListener) {
    this.#clusters = clusters;
    this.#listener = listener;
  }

  /** Forgets all words when there are many; ids of before mean nothing any more. */
  trim(): void {
    if (this.length < FULL) return;
    this.length = 0;
    this.#slots.fill(-1);
  }

  /** The number of the word at a token. */
  idOf(text: string, tokens: TokenTable, token: number): number {
    const form = tokens.forms[token]!;
    const start = tokens.starts[token]!;
    const length = tokens.ends[token]! - start;
    const check =
      (text.charCodeAt(start) << 16) ^
      (text.charCodeAt(start + length - 1) << 8) ^
      (text.charCodeAt(start + (length >>> 1)) << 3) ^
      length;
    const mask = this.#slots.length - 1;
    for (let at = form & mask; ; at = (at + 1) & mask) {
      const id = this.#slots[at]!;
      if (id < 0) return this.#add(text, tokens, token, at, check);
      if (this.#forms[id] === form && this.#checks[id] === check) return id;
    }
  }

  #add(text: string, tokens: TokenTable, token: number, slot: number, check: number): number {
    const id = this.length++;
    if (id === this.lowers.length) this.#grow();
    this.#slots[slot] = id;
    for (const list of this.#lists) list.clear();
    const shape = tokens.shapes[token]!;
    const traits = tokens.traits[token]!;
    const word = text.slice(tokens.starts[token], tokens.ends[token]);
    const facts = addWordFeatures(word, shape, traits, this.#clusters, this.#lists);
    this.#forms[id] = tokens.forms[token]!;
    this.#checks[id] = check;
    this.lowers[id] = facts.lower;
    this.shapes[id] = facts.shape;
    this.clusters[id] = facts.cluster;
    this.bits[id] = bitsOf(word, shape, traits);
    if (id >= this.#slots.length >>> 2) this.#rehash();
    this.#listener(id, this.#lists);
    return id;
  }

  #grow(): void {
    const wider = <T extends Uint32Array | Int32Array | Int16Array | Uint8Array>(from: T, to: T): T => (
      to.set(from),
      to
    );
    const capacity = this.lowers.length * 2;
    this.#forms = wider(this.#forms, new Uint32Array(capacity));
    this.#checks = wider(this.#checks, new Int32Array(capacity));
    this.lowers = wider(this.lowers, new Uint32Array(capacity));
    this.shapes = wider(this.shapes, new Uint32Array(capacity));
    this.clusters = wider(this.clusters, new Int16Array(capacity));
    this.bits = wider(this.bits, new Uint8Array(capacity));
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.lowers.length * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.length; id++) {
      let at = this.#forms[id]! & mask;
      while (this.#slots[at]! >= 0) at = (at + 1) & mask;
      this.#slots[at] = id;
    }
  }
}

function bitsOf(word: string, shape: number, traits: number): number {
  const first = word.charAt(0);
  const isCapital = first !== first.toLowerCase() || /\p{Lu}/u.test(word);
  const isAlphabetic = /\p{L}/u.test(first) && shape !== Shape.Clitic;
  const allCaps = isAlphabetic && word === word.toUpperCase() && word !== word.toLowerCase();
  return (
    (isCapital ? WordBit.Capital : 0) |
    (allCaps ? WordBit.AllCaps : 0) |
    (isAlphabetic ? WordBit.Alphabetic : 0) |
    ((traits & Trait.Digit) !== 0 || /\d/.test(first) ? WordBit.Digit : 0) |
    (isAlphabetic && word === word.toLowerCase() ? WordBit.Lower : 0) |
    (word.length > 1 ? WordBit.Long : 0) |
    (LINKS.has(word) ? WordBit.Link : 0)
  );
}
