import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { LONGEST_PHRASE, markPhrases, PHRASE_LISTS, type PhraseTable } from './phrase-table.js';
import { WordBit, type WordTypes } from './word-types.js';

/** How a sentence uses capitals. */
export const Case = { Normal: 0, Title: 1, AllCaps: 2, None: 3 } as const;

/** How a word occurs elsewhere in the document: bits. */
export const Seen = { Lower: 1, CapitalWithin: 2 } as const;

/**
 * What the features see of one document: its words by number, the case of its sentences, matches of known names, and how
 * each word occurs in it. Made anew for each document into the same arrays.
 */
export class DocumentView {
  readonly #types: WordTypes;
  readonly #phrases: PhraseTable;
  readonly #covered = new Uint32Array(PHRASE_LISTS);
  /** Open addressing by lower-cased hash; the epoch tells this document's entries from older ones. */
  #seenKeys = new Uint32Array(4096);
  #seenEpochs = new Uint32Array(4096);
  #seenBits = new Uint8Array(4096);
  #epoch = 0;
  text = '';
  tokens!: TokenTable;
  sentences!: SentenceTable;
  /** Number of each token's word in the word types. */
  ids = new Int32Array(1024);
  /** Places in matches of known names, three bits a list. */
  places = new Uint32Array(1024);
  /** {@link Case} of each sentence. */
  cases = new Uint8Array(256);
  /** Whether the document is long enough to tell how its words are used. */
  hasContext = false;

  constructor(types: WordTypes, phrases: PhraseTable) {
    this.#types = types;
    this.#phrases = phrases;
  }

  get types(): WordTypes {
    return this.#types;
  }

  /** Reads a document. Linear in its tokens. */
  read(text: string, tokens: TokenTable, sentences: SentenceTable): void {
    this.#types.trim();
    this.text = text;
    this.tokens = tokens;
    this.sentences = sentences;
    if (this.ids.length < tokens.length) this.ids = new Int32Array(tokens.length * 2);
    if (this.places.length < tokens.length + LONGEST_PHRASE)
      this.places = new Uint32Array(tokens.length * 2 + LONGEST_PHRASE);
    if (this.cases.length < sentences.length) this.cases = new Uint8Array(sentences.length * 2);
    this.#clearSeen(tokens.length);
    this.hasContext = sentences.length > 1;
    for (let token = 0; token < tokens.length; token++)
      this.ids[token] = this.#types.idOf(text, tokens, token);
    for (let sentence = 0; sentence < sentences.length; sentence++) this.#readSentence(sentence);
  }

  /** How the word with this lower-cased hash occurs in the document: {@link Seen} bits. */
  seen(lower: number): number {
    const at = this.#seenSlot(lower);
    return this.#seenEpochs[at] === this.#epoch ? this.#seenBits[at]! : 0;
  }

  #readSentence(sentence: number): void {
    const { ids, places, tokens } = this;
    const { bits, lowers } = this.#types;
    const first = this.sentences.firsts[sentence]!;
    const end = this.sentences.ends[sentence]!;
    const kind = this.#caseOf(first, end);
    this.cases[sentence] = kind;
    this.#covered.fill(0);
    places.fill(0, first, end);
    for (let token = first; token < end; token++) {
      const id = ids[token]!;
      const bit = bits[id]!;
      if ((bit & (WordBit.Capital | WordBit.Digit)) !== 0)
        markPhrases(this.#phrases, tokens, token, end, places, this.#covered);
      if ((bit & WordBit.Lower) !== 0) this.#note(lowers[id]!, Seen.Lower);
      else if ((bit & WordBit.Capital) !== 0 && kind === Case.Normal && !this.#opens(token, first))
        this.#note(lowers[id]!, Seen.CapitalWithin);
    }
  }

  /** Whether a capital at this token says nothing: the sentence or a quotation begins with it. */
  #opens(token: number, first: number): boolean {
    return token === first || this.tokens.shapes[token - 1] === Shape.DoubleMark;
  }

  #caseOf(first: number, end: number): number {
    const { bits } = this.#types;
    let alphabetic = 0;
    let capitals = 0;
    let allCaps = 0;
    for (let token = first; token < end; token++) {
      const bit = bits[this.ids[token]!]!;
      if ((bit & WordBit.Alphabetic) === 0) continue;
      alphabetic++;
      if ((bit & WordBit.Capital) !== 0) capitals++;
      if ((bit & WordBit.AllCaps) !== 0) allCaps++;
    }
    if (capitals === 0) return Case.None;
    if (alphabetic >= 2 && allCaps >= 0.9 * alphabetic) return Case.AllCaps;
    if (capitals >= 3 && capitals >= 0.75 * alphabetic) return Case.Title;
    return Case.Normal;
  }

  #clearSeen(words: number): void {
    this.#epoch++;
    if (this.#seenKeys.length >= words * 2 && this.#epoch < 0xffffffff) return;
    let size = this.#seenKeys.length;
    while (size < words * 2) size *= 2;
    this.#seenKeys = new Uint32Array(size);
    this.#seenEpochs = new Uint32Array(size);
    this.#seenBits = new Uint8Array(size);
    this.#epoch = 1;
  }

  #seenSlot(lower: number): number {
    const mask = this.#seenKeys.length - 1;
    let at = lower & mask;
    while (this.#seenEpochs[at] === this.#epoch && this.#seenKeys[at] !== lower) at = (at + 1) & mask;
    return at;
  }

  #note(lower: number, bit: number): void {
    const at = this.#seenSlot(lower);
    if (this.#seenEpochs[at] !== this.#epoch) {
      this.#seenEpochs[at] = this.#epoch;
      this.#seenKeys[at] = lower;
      this.#seenBits[at] = 0;
    }
    this.#seenBits[at]! |= bit;
  }
}
