import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { stemHash } from '../../text/stem.js';
import { Cue, cuesOf } from './cues.js';

/**
 * The words of one article. Words with the same stem are one type, numbered from 0 in order of appearance; so are pairs of
 * neighbouring words of a sentence. Sentence `s` holds the words `firsts[s]` … `firsts[s + 1]`.
 */
export interface ArticleWords {
  /** How many words; marks are none. */
  readonly length: number;
  /** Index of the first word of each sentence, and one more that ends the last. */
  readonly firsts: Uint32Array;
  /** Type of each word. */
  readonly types: Uint32Array;
  /** Pair of each word and the word before it in its sentence; {@link NO_PAIR} at a sentence's first word. */
  readonly pairs: Uint32Array;
  readonly typeCount: number;
  readonly pairCount: number;
  /** Per type: the token where it first stands. */
  readonly firstTokens: Uint32Array;
  /** Per type: hash of the stem. */
  readonly stems: Uint32Array;
  /** Per type: 1 for words of content, 0 for function words. */
  readonly isContent: Uint8Array;
  /** Per type: how often it occurs. */
  readonly counts: Uint32Array;
  /** Per type: how often with a capital that no sentence start explains. */
  readonly capitals: Uint32Array;
  /** Per type: the first and last sentence that hold it, and in how many sentences it stands. */
  readonly firstSentence: Uint32Array;
  readonly lastSentence: Uint32Array;
  readonly sentenceCounts: Uint32Array;
  /** Per pair: the first and last sentence that hold it. */
  readonly pairFirst: Uint32Array;
  readonly pairLast: Uint32Array;
}

export const NO_PAIR = 0xffffffff;

/** Numbers hashes in order of appearance: an open-addressing table for one article. */
class Numbering {
  readonly #keys: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #mask: number;
  count = 0;

  constructor(most: number) {
    let size = 64;
    while (size < most * 2) size *= 2;
    this.#keys = new Uint32Array(size);
    this.#numbers = new Uint32Array(size);
    this.#mask = size - 1;
  }

  /** The hash's number; a hash seen for the first time gets the next one. */
  of(hash: number): number {
    if (hash === 0) hash = 1;
    const mask = this.#mask;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const key = this.#keys[at]!;
      if (key === hash) return this.#numbers[at]!;
      if (key === 0) {
        this.#keys[at] = hash;
        return (this.#numbers[at] = this.count++);
      }
      at = (at + 1) & mask;
    }
  }
}

function isWordShape(shape: number): boolean {
  return shape <= Shape.Clitic || (shape >= Shape.Address && shape <= Shape.Hashtag);
}

/** Collects the words of an article. Linear in the tokens. */
export function collectWords(text: string, tokens: TokenTable, sentences: SentenceTable): ArticleWords {
  const most = tokens.length;
  const words = {
    firsts: new Uint32Array(sentences.length + 1),
    types: new Uint32Array(most),
    pairs: new Uint32Array(most),
    firstTokens: new Uint32Array(most),
    stems: new Uint32Array(most),
    isContent: new Uint8Array(most),
    counts: new Uint32Array(most),
    capitals: new Uint32Array(most),
    firstSentence: new Uint32Array(most),
    lastSentence: new Uint32Array(most),
    sentenceCounts: new Uint32Array(most),
    pairFirst: new Uint32Array(most),
    pairLast: new Uint32Array(most),
  };
  const typeNumbers = new Numbering(most);
  const pairNumbers = new Numbering(most);
  let length = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    words.firsts[sentence] = length;
    let previous = -1;
    const end = sentences.ends[sentence]!;
    for (let token = sentences.firsts[sentence]!; token < end; token++) {
      const shape = tokens.shapes[token]!;
      if (!isWordShape(shape)) continue;
      const word = tokens.words[token]!;
      const hash = stemHash(text, tokens.starts[token]!, tokens.ends[token]!, word);
      const type = typeNumbers.of(hash);
      if (words.counts[type] === 0) {
        words.firstTokens[type] = token;
        words.stems[type] = hash;
        words.firstSentence[type] = sentence;
        words.isContent[type] = (cuesOf(word) & Cue.Stop) === 0 && shape !== Shape.Clitic ? 1 : 0;
        words.sentenceCounts[type] = 1;
      } else if (words.lastSentence[type] !== sentence) words.sentenceCounts[type]!++;
      words.lastSentence[type] = sentence;
      words.counts[type]!++;
      if (previous >= 0 && shape >= Shape.Capital && shape <= Shape.MixedCase) words.capitals[type]!++;
      words.types[length] = type;
      words.pairs[length] = NO_PAIR;
      if (previous >= 0) {
        const before = pairNumbers.count;
        const pair = pairNumbers.of((Math.imul(previous + 1, 0x85ebca6b) ^ (type + 1)) >>> 0);
        words.pairs[length] = pair;
        if (pair === before) words.pairFirst[pair] = sentence;
        words.pairLast[pair] = sentence;
      }
      previous = type;
      length++;
    }
  }
  words.firsts[sentences.length] = length;
  return { ...words, length, typeCount: typeNumbers.count, pairCount: pairNumbers.count };
}
