import { addLetter, mix, NO_LETTERS } from '../../text/word-hash.js';
import type { DocumentView } from './document-view.js';
import { LABELS, NAME_TYPES, OUTSIDE, Place, placeOf, typeOf } from './labels.js';
import { WordBit } from './word-types.js';

/** Columns of a word's votes. */
const TYPES = NAME_TYPES.length;
/** Votes of single tokens: Outside, then one a type. */
const OWN = 0;
/** Longer names that hold the word, by type. */
const LONGER = OWN + 1 + TYPES;
/** Longer names that end with the word, by type. */
const LAST = LONGER + TYPES;
/** Longer names that begin with the word, by type. */
const FIRST = LAST + TYPES;
/** Longer names whose initials spell the word, by type. */
const SHORT = FIRST + TYPES;
const COLUMNS = SHORT + TYPES;

/** How the first pass labelled each word and each whole name of a document. Made anew for each document. */
export class LabelVotes {
  #keys = new Uint32Array(1024);
  #epochs = new Uint32Array(1024);
  #rows = new Uint16Array(1024 * COLUMNS);
  #epoch = 0;
  /** For each token the slot of its whole name's hash; only within names. */
  #phraseSlots = new Int32Array(1024);
  /** The token that was asked for last: it is asked for many times over. */
  #lastToken = -1;
  #lastRow = 0;

  /** Counts the labels of a document. Linear in its tokens. */
  count(view: DocumentView, labels: Uint8Array): void {
    const { length } = view.tokens;
    this.#lastToken = -1;
    this.#epoch++;
    if (this.#keys.length < length * 6) {
      let size = this.#keys.length;
      while (size < length * 6) size *= 2;
      this.#keys = new Uint32Array(size);
      this.#epochs = new Uint32Array(size);
      this.#rows = new Uint16Array(size * COLUMNS);
      this.#epoch = 1;
    }
    if (this.#phraseSlots.length < length) this.#phraseSlots = new Int32Array(length * 2);
    for (let token = 0; token < length;) {
      const label = labels[token]!;
      if (label === OUTSIDE) {
        if ((view.types.bits[view.ids[token]!]! & WordBit.Capital) !== 0)
          this.#rows[this.#row(view, token)]!++;
        token++;
        continue;
      }
      let end = token + 1;
      if (placeOf(label) === Place.Begin) while (placeOf(labels[end - 1]!) !== Place.Last) end++;
      this.#countName(view, token, end, typeOf(label));
      token = end;
    }
  }

  #countName(view: DocumentView, first: number, end: number, type: number): void {
    let phrase = 0x3c6ef372;
    let initials = NO_LETTERS;
    for (let token = first; token < end; token++) {
      const row = this.#row(view, token);
      this.#rows[row + OWN + 1 + type]!++;
      if (end - first > 1) {
        this.#rows[row + LONGER + type]!++;
        if (token === first) this.#rows[row + FIRST + type]!++;
        if (token === end - 1) this.#rows[row + LAST + type]!++;
      }
      if ((view.types.bits[view.ids[token]!]! & WordBit.Capital) !== 0)
        initials = addLetter(initials, view.text.charCodeAt(view.tokens.starts[token]!));
      phrase = Math.imul(phrase ^ view.types.lowers[view.ids[token]!]!, 0x9e3779b1);
    }
    if (end - first > 1) this.#rows[this.#slot(mix(initials)) * COLUMNS + SHORT + type]!++;
    const slot = this.#slot(phrase >>> 0) * COLUMNS;
    this.#rows[slot + OWN + 1 + type]!++;
    this.#phraseSlots.fill(slot, first, end);
  }

  /** Votes on the word at a token, itself included: Outside, then the types; see the other readers for its own part. */
  ownVotes(view: DocumentView, token: number, type: number): number {
    return this.#rows[this.#row(view, token) + OWN + type]!;
  }

  /** Names of several tokens, of a type, that hold the word at a token. */
  longerVotes(view: DocumentView, token: number, type: number): number {
    return this.#rows[this.#row(view, token) + LONGER + type]!;
  }

  /** Those that end with it. */
  lastVotes(view: DocumentView, token: number, type: number): number {
    return this.#rows[this.#row(view, token) + LAST + type]!;
  }

  /** Those that begin with it. */
  firstVotes(view: DocumentView, token: number, type: number): number {
    return this.#rows[this.#row(view, token) + FIRST + type]!;
  }

  /** Longer names of a type that the word at a token abbreviates. */
  shortVotes(view: DocumentView, token: number, type: number): number {
    return this.#rows[this.#row(view, token) + SHORT + type]!;
  }

  /** Names of a type that read like the one this token stands in, itself included. */
  phraseVotes(token: number, type: number): number {
    return this.#rows[this.#phraseSlots[token]! + OWN + 1 + type]!;
  }

  #row(view: DocumentView, token: number): number {
    if (token === this.#lastToken) return this.#lastRow;
    this.#lastToken = token;
    return (this.#lastRow = this.#slot(view.types.lowers[view.ids[token]!]!) * COLUMNS);
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let at = key & mask;
    while (this.#epochs[at] === this.#epoch && this.#keys[at] !== key) at = (at + 1) & mask;
    if (this.#epochs[at] !== this.#epoch) {
      this.#epochs[at] = this.#epoch;
      this.#keys[at] = key;
      this.#rows.fill(0, at * COLUMNS, (at + 1) * COLUMNS);
    }
    return at;
  }
}

/** Types of votes: Outside and the name types. */
export const VOTES = 1 + TYPES;
/** 0 for Outside, else 1 + the type. */
export function voteOf(label: number): number {
  return label === OUTSIDE || label >= LABELS ? 0 : 1 + typeOf(label);
}
