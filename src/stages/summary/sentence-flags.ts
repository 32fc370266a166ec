/** What is true of a sentence or not: bits of `SentenceFacts.flags`. */
export const Flag = {
  /** Begins by pointing back at the sentence before: `He …`, `These …`. */
  Dangling: 1,
  /** Begins with a word that joins it to the sentence before: `But …`. */
  Connective: 2,
  /** Nearly all of it is quoted and nothing in it says by whom. */
  OrphanQuote: 4,
  /** Quotes somebody who is named by a pronoun only. */
  PronounSpeaker: 8,
  /** A quote opens here and closes later, or closes here and opened before. */
  HalfQuote: 16,
  /** Furniture, dateline, credit, or a phrase that comes with articles. */
  Boilerplate: 32,
  /** Too short, or without an end, to stand alone. */
  Fragment: 64,
  StartsQuoted: 128,
  Question: 256,
  EndsWithColon: 512,
  /** A blank stands before the final stop in a text that has none elsewhere: captions and links. */
  LooseStop: 1024,
  NoEnd: 2048,
  /** Begins with a thing that is spoken of as known and not named: `The vote …`. */
  Definite: 4096,
  /** Says where in a picture somebody stands: `(left)`. */
  Caption: 8192,
  /** Sets something against what was said before: `Reed had different plans.` */
  Comparison: 16384,
  /** Has a pronoun and no name before it. */
  Unnamed: 32768,
  /** Names nobody and nothing outside its quotes. */
  Nameless: 65536,
  /** The writer speaks of himself; or it is a quote that lost its marks. */
  Personal: 131072,
  /** Points back with `this` or `those`, if not as its opening: `He needs a bit of that luck.` */
  Pointer: 262144,
  /** Has `he` or `she` and no person before it: whose sentence is this? */
  Orphan: 524288,
  /** Speaks of a thing as known that no sentence before has told: `She won the title.` */
  Untold: 1048576,
} as const;

/** Flags of sentences, one number a sentence. */
export interface FlaggedSentences {
  readonly length: number;
  readonly flags: Uint32Array;
}
