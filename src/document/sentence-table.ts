/**
 * The sentences of one text, one row a sentence. Row `i` holds the tokens `firsts[i]` … `ends[i]` (exclusive); its span in
 * the normalised text runs from the start of the first token to the end of the last. Together the rows cover every token.
 */
export interface SentenceTable {
  readonly length: number;
  /** Index of the first token. */
  readonly firsts: Uint32Array;
  /** Index after the last token. */
  readonly ends: Uint32Array;
  /** Ordinal of the paragraph, from 0; a paragraph never ends inside a sentence. */
  readonly paragraphs: Uint32Array;
}
