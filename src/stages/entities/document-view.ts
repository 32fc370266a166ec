import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { isNameLike, type SentenceContext } from './context-features.js';
import { matchPhrases, type LexicalTable } from './lexical-table.js';
import { caseOfSentence, SentenceCase, Sighting, WordSightings } from './sentence-view.js';
import { Case, WordTypes } from './word-types.js';

/** Forms kept at once. English news settles near 60,000; a row takes about 0.2 kB with its scores. */
const TYPES_KEPT = 1 << 15;
/** A sentence of more tokens is tagged in pieces: what surrounds it hardly matters, and buffers stay bounded. */
export const LONGEST_SENTENCE = 400;

/**
 * A document as the features see it: each token's word type, its place in gazetteer phrases, how its word is written elsewhere. One
 * is used again for every document. Linear in the tokens.
 */
export class DocumentView implements SentenceContext {
  readonly types: WordTypes;
  rows = new Int32Array(1024);
  marks = new Uint32Array(1024);
  sightings: WordSightings | null = null;
  readonly #sightings = new WordSightings();
  first = 0;
  end = 0;
  case: SentenceCase = SentenceCase.Normal;
  readonly #table: LexicalTable;

  constructor(table: LexicalTable, kept = TYPES_KEPT) {
    this.#table = table;
    this.types = new WordTypes(kept);
  }

  /** Looks at a whole document. Returns whether the word types were forgotten to make room. */
  read(text: string, tokens: TokenTable, sentences: SentenceTable): boolean {
    const { length } = tokens;
    if (this.rows.length < length) {
      this.rows = new Int32Array(length * 2);
      this.marks = new Uint32Array(length * 2);
    }
    const isCrowded = this.types.count > this.types.capacity - Math.min(length, this.types.capacity >> 1);
    if (isCrowded) this.types.clear();
    for (let token = 0; token < length; token++) {
      // A document with more forms than there is room for: late ones share what was kept last.
      this.rows[token] = this.types.isFull
        ? this.types.capacity - 1
        : this.types.rowOf(text, tokens, token, this.#table);
    }
    this.sightings = sentences.length > 1 ? this.#sightings : null;
    if (this.sightings === null) return isCrowded;
    this.sightings.reset(length);
    for (let sentence = 0; sentence < sentences.length; sentence++)
      this.#see(sentences.firsts[sentence]!, sentences.ends[sentence]!);
    return isCrowded;
  }

  /** Turns to the tokens `first` … `end`: one sentence, or a piece of a long one. */
  enter(tokens: TokenTable, first: number, end: number): void {
    this.first = first;
    this.end = end;
    this.case = caseOfSentence(this.rows, this.types.cases, first, end);
    const { rows, types } = this;
    matchPhrases(
      this.#table,
      tokens,
      first,
      end,
      (token) => isNameLike(types.cases[rows[token]!]!),
      this.marks,
    );
  }

  #see(first: number, end: number): void {
    const { rows, types } = this;
    const sightings = this.#sightings;
    const isNormal = caseOfSentence(rows, types.cases, first, end) === SentenceCase.Normal;
    for (let token = first; token < end; token++) {
      const row = rows[token]!;
      const cases = types.cases[row]!;
      if (cases & Case.Lower) sightings.add(types.lower[row]!, Sighting.Small);
      else if (isNormal && token > first && cases & Case.Capital)
        sightings.add(types.lower[row]!, Sighting.CapitalInside);
    }
  }
}
