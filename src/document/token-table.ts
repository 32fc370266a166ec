/** What a token looks like: one value a token, in {@link TokenTable.shapes}. The order is part of the models' feature id. */
export const Shape = {
  Lower: 0,
  Capital: 1,
  AllCaps: 2,
  /** Capitals after the first letter: `iPhone`, `McDonald`. */
  MixedCase: 3,
  /** One capital letter, with or without a full stop: `J.`, `A`. */
  Initial: 4,
  Number: 5,
  /** Letters and digits: `15th`, `G20`, `F-35`. */
  Alphanumeric: 6,
  /** A suffix split from its word: `'s`, `n't`, `'ll`. */
  Clitic: 7,
  Comma: 8,
  Stop: 9,
  Ellipsis: 10,
  Colon: 11,
  Semicolon: 12,
  /** `!` `?` and runs of them. */
  Exclamation: 13,
  /** `-` `–` `—` `--` standing alone. */
  Dash: 14,
  OpenBracket: 15,
  CloseBracket: 16,
  /** `"` `“` `”` `„` `«` `»` `''` and two backticks. */
  DoubleMark: 17,
  /** `'` `‘` `’` `‚` `‹` `›` and one backtick. */
  SingleMark: 18,
  Currency: 19,
  Percent: 20,
  Address: 21,
  Handle: 22,
  Hashtag: 23,
  Emoji: 24,
  Symbol: 25,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];
export const SHAPES = 26;

/** What stands between a token and the one before it: one value a token, in {@link TokenTable.gaps}. */
export const Gap = {
  /** Nothing: `Trump` `'s`. */
  None: 0,
  Blank: 1,
  /** One line break. After normalisation a line break that is left always ends a block: a headline, an item, a paragraph. */
  Line: 2,
  /** An empty line, or the start of the text. */
  Paragraph: 3,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** Facts about a token that its shape leaves open: bits of {@link TokenTable.traits}. */
export const Trait = {
  /** Ends in a full stop that belongs to it: `Mr.`, `U.S.`, `J.`. */
  Abbreviation: 1,
  Hyphen: 2,
  Digit: 4,
  /** Has a letter outside A–Z and a–z. */
  NonAscii: 8,
  /** Has an apostrophe inside: `O'Kane`. */
  Apostrophe: 16,
} as const;

/**
 * The tokens of one text, one row a token; made once and shared by every stage. Row `i` covers `starts[i]` … `ends[i]`
 * of the normalised text. Rows are sorted, never overlap and leave out nothing but blanks.
 *
 * The arrays may be longer than `length`: rows from `length` on mean nothing.
 */
export interface TokenTable {
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Hash of the lower-cased form, `’` read as `'`; see `text/word-hash.ts`. */
  readonly words: Uint32Array;
  /** Hash of the form as it stands, case kept, `’` read as `'`. */
  readonly forms: Uint32Array;
  /** {@link Shape} */
  readonly shapes: Uint8Array;
  /** {@link Trait} bits */
  readonly traits: Uint8Array;
  /** {@link Gap} */
  readonly gaps: Uint8Array;
}
