import type { TokenTable } from '../../document/token-table.js';
import { foldUnit, mix } from '../../text/word-hash.js';
import { Unit, unitOf } from '../../text/characters.js';
import { CLUSTERINGS, lookUpClusters, type LexicalTable } from './lexical-table.js';

/** Prefixes and suffixes of 1 … 5 units. */
export const AFFIXES = 5;
/** Shapes longer than this are cut. */
const LONG_SHAPE = 10;

const SEED = 0x2f0b4c47;
const PRIME = 0x01000193;

/** Bits of {@link WordTypes.cases}. */
export const Case = { Capital: 1, AllCaps: 2, Digit: 4, Letter: 8, Lower: 16 } as const;

/**
 * What the tagger knows of a word by itself, one row a distinct form, so that it is worked out once a word and not once a
 * token. Bounded: when it is full it starts anew.
 */
export class WordTypes {
  readonly capacity: number;
  count = 0;
  readonly #forms: Uint32Array;
  readonly #slots: Int32Array;
  readonly lower: Uint32Array;
  /** The form with every digit as 0. */
  readonly digits: Uint32Array;
  /** Collapsed shape: `Xx`, `X.X.`, `0`. */
  readonly shapes: Uint32Array;
  readonly longShapes: Uint32Array;
  /** Prefixes then suffixes, {@link AFFIXES} each; 0 where the word is shorter. */
  readonly affixes: Uint32Array;
  readonly clusters: Uint16Array;
  readonly cases: Uint8Array;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#forms = new Uint32Array(capacity);
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    this.lower = new Uint32Array(capacity);
    this.digits = new Uint32Array(capacity);
    this.shapes = new Uint32Array(capacity);
    this.longShapes = new Uint32Array(capacity);
    this.affixes = new Uint32Array(capacity * 2 * AFFIXES);
    this.clusters = new Uint16Array(capacity * CLUSTERINGS);
    this.cases = new Uint8Array(capacity);
  }

  get isFull(): boolean {
    return this.count === this.capacity;
  }

  clear(): void {
    this.count = 0;
    this.#slots.fill(-1);
  }

  /** The row of a token's form; a new one is filled in. Must not be called when full. */
  rowOf(text: string, tokens: TokenTable, token: number, table: LexicalTable): number {
    const form = tokens.forms[token]!;
    const mask = this.#slots.length - 1;
    let slot = form & mask;
    for (let row = this.#slots[slot]!; row >= 0; row = this.#slots[slot]!) {
      if (this.#forms[row] === form) return row;
      slot = (slot + 1) & mask;
    }
    const row = this.count++;
    this.#slots[slot] = row;
    this.#forms[row] = form;
    this.#fill(row, text, tokens, token, table);
    return row;
  }

  #fill(row: number, text: string, tokens: TokenTable, token: number, table: LexicalTable): void {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    this.lower[row] = tokens.words[token]!;
    this.#fillForms(row, text, start, end);
    this.#fillAffixes(row, text, start, end);
    lookUpClusters(table, text, start, end, tokens.words[token]!, this.clusters, row * CLUSTERINGS);
  }

  /** Shape, digits and case in one pass over the word. */
  #fillForms(row: number, text: string, start: number, end: number): void {
    let digits = SEED;
    let shape = SEED;
    let longShape = SEED;
    let last = 0;
    let length = 0;
    let lowers = 0;
    let uppers = 0;
    let cases = 0;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = unitOf(unit);
      let sign = unit;
      if (kind === Unit.Upper) {
        sign = 0x58;
        uppers++;
      } else if (kind === Unit.Lower || kind === Unit.Letter) {
        sign = 0x78;
        lowers++;
      } else if (kind === Unit.Digit) {
        sign = 0x30;
        cases |= Case.Digit;
      }
      digits = Math.imul(digits ^ (kind === Unit.Digit ? 0x30 : unit), PRIME);
      if (sign !== last) shape = Math.imul(shape ^ sign, PRIME);
      if (length++ < LONG_SHAPE) longShape = Math.imul(longShape ^ sign, PRIME);
      last = sign;
    }
    if (unitOf(text.charCodeAt(start)) === Unit.Upper) cases |= Case.Capital;
    if (uppers > 0 && lowers === 0) cases |= Case.AllCaps;
    if (uppers + lowers > 0) cases |= Case.Letter;
    if (lowers > 0 && uppers === 0) cases |= Case.Lower;
    this.digits[row] = mix(digits);
    this.shapes[row] = mix(shape);
    this.longShapes[row] = mix(longShape);
    this.cases[row] = cases;
  }

  #fillAffixes(row: number, text: string, start: number, end: number): void {
    const base = row * 2 * AFFIXES;
    let prefix = SEED;
    for (let length = 1; length <= AFFIXES; length++) {
      const fits = end - start >= length;
      if (fits) prefix = Math.imul(prefix ^ foldUnit(text.charCodeAt(start + length - 1)), PRIME);
      this.affixes[base + length - 1] = fits ? mix(prefix) : 0;
    }
    let suffix = SEED;
    for (let length = 1; length <= AFFIXES; length++) {
      const fits = end - start >= length;
      if (fits) suffix = Math.imul(suffix ^ foldUnit(text.charCodeAt(end - length)), PRIME);
      this.affixes[base + AFFIXES + length - 1] = fits ? mix(suffix) : 0;
    }
  }
}
