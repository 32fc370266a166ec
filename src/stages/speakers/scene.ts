import type { Mention, Quote, TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { Span } from '../../document/span.js';
import type { TokenTable } from '../../document/token-table.js';
import { upperBound } from '../../document/upper-bound.js';
import { tokenAt } from './token-at.js';

/** Where words stand: in which sentence, how far apart in the narration, inside or outside of what is said. */
export class Scene {
  readonly #tokens: TokenTable;
  readonly #sentences: SentenceTable;
  /** For each sentence, how many sentences of narration begin before it ends: those inside one quotation count once. */
  readonly #narrated: Uint32Array;
  /** For each token, {@link Said}. */
  readonly #said: Uint8Array;
  readonly #furniture: readonly Span[];

  constructor(layer: TextLayer, tokens: TokenTable, sentences: SentenceTable, quotes: readonly Quote[]) {
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#said = new Uint8Array(tokens.length);
    for (const { kind, content } of quotes)
      for (const { start, end } of content) {
        const first = tokenAt(tokens, start);
        this.#said.fill(kind === 'indirect' ? Said.Reported : Said.Quoted, first, tokenAt(tokens, end));
      }
    this.#narrated = new Uint32Array(sentences.length);
    for (let row = 0, count = 0; row < sentences.length; row++) {
      const first = sentences.firsts[row]!;
      const goesOn = first > 0 && this.isQuoted(first) && this.isQuoted(first - 1);
      if (!goesOn || sentences.paragraphs[row] !== sentences.paragraphs[row - 1]) count++;
      this.#narrated[row] = count;
    }
    const { dateline, credit, furniture } = layer;
    this.#furniture = [...(dateline ? [dateline] : []), ...furniture, ...(credit ? [credit] : [])];
  }

  sentenceAt(token: number): number {
    const { firsts, length } = this.#sentences;
    return Math.max(0, upperBound(firsts, length, token) - 1);
  }

  paragraphAt(token: number): number {
    return this.#sentences.paragraphs[this.sentenceAt(token)] ?? 0;
  }

  /** First token of the sentence that holds a token. */
  firstOf(token: number): number {
    return this.#sentences.firsts[this.sentenceAt(token)] ?? 0;
  }

  /** Sentences of narration from one token to a later one; 0 in the same. */
  distance(from: number, to: number): number {
    return (this.#narrated[this.sentenceAt(to)] ?? 0) - (this.#narrated[this.sentenceAt(from)] ?? 0);
  }

  /** Whether a token stands in a direct or mixed quote. */
  isQuoted(token: number): boolean {
    return this.#said[token] === Said.Quoted;
  }

  /** Whether a token stands in what an indirect quote reports. */
  isReported(token: number): boolean {
    return this.#said[token] === Said.Reported;
  }

  /** Whether a name belongs to a dateline, a credit, a byline: it takes no part in what is told. */
  isFurniture({ start, end }: Mention): boolean {
    return this.#furniture.some((piece) => start < piece.end && end > piece.start);
  }

  /** The token at an offset. */
  tokenAt(offset: number): number {
    return tokenAt(this.#tokens, offset);
  }
}

/** How a token is said by somebody in the text; 0 when it is the narrator's. */
const Said = { Quoted: 1, Reported: 2 } as const;
