/** The sentence that the features of a token are asked in. */
export interface SentenceFrame {
  readonly first: number;
  readonly end: number;
  readonly kind: number;
}

/** What features say in place of a word before the sentence and after it. */
export const BEFORE = 0x0b05;
export const AFTER = 0x0e05;
