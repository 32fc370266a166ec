import type { SentenceTable } from '../../../document/sentence-table.js';
import { Gap, type TokenTable } from '../../../document/token-table.js';
import type { Money } from '../../../document/layers.js';

/** What the value rules read. */
export interface ValueInput {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
  /** ISO 8601 date that relative dates are resolved against, or null. */
  readonly published: string | null;
}

/** What a rule found: the token after it, and its value. */
export interface Found<Value> {
  readonly end: number;
  readonly value: Value | null;
}

const KEPT = 16;

/** The words of one sentence for the rules, as strings made when asked for. */
export class SentenceReader {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly published: Date | null;
  first = 0;
  end = 0;
  /** The last words that were asked for, by the low bits of their tokens: the rules ask for the same few again and again. */
  readonly #words: string[] = new Array<string>(KEPT).fill('');
  readonly #lowers: string[] = new Array<string>(KEPT).fill('');
  readonly #wordTokens = new Int32Array(KEPT).fill(-1);
  readonly #lowerTokens = new Int32Array(KEPT).fill(-1);

  constructor({ text, tokens, published }: ValueInput) {
    this.text = text;
    this.tokens = tokens;
    const day = published === null ? null : new Date(`${published.slice(0, 10)}T00:00:00Z`);
    this.published = day === null || Number.isNaN(day.getTime()) ? null : day;
  }

  /** The token as it stands; empty outside the sentence. */
  word(token: number): string {
    if (token < this.first || token >= this.end) return '';
    const at = token % KEPT;
    if (this.#wordTokens[at] === token) return this.#words[at]!;
    this.#wordTokens[at] = token;
    return (this.#words[at] = this.text.slice(this.tokens.starts[token], this.tokens.ends[token]));
  }

  /** The token in lower case, without a final stop. */
  lower(token: number): string {
    if (token < this.first || token >= this.end) return '';
    const at = token % KEPT;
    if (this.#lowerTokens[at] === token) return this.#lowers[at]!;
    const word = this.word(token).toLowerCase();
    this.#lowerTokens[at] = token;
    return (this.#lowers[at] = word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word);
  }

  /** Whether a token follows the one before without a blank. */
  isGlued(token: number): boolean {
    return token > this.first && token < this.end && this.tokens.gaps[token] === Gap.None;
  }
}

export type MoneyFound = Found<Money>;
