import type { TokenTable } from '../document/token-table.js';
import { hashWord } from './word-hash.js';

/**
 * A set of phrases that is asked at a token. Phrases are written in lower case, their words parted by blanks as the tokenizer cuts
 * them. One look-up by the first word, then one comparison a word.
 */
export class PhraseSet {
  /** The words that a phrase begins with: for a cheap test beforehand. */
  readonly firstWords: readonly string[];
  readonly #restsByFirst = new Map<number, Uint32Array[]>();

  constructor(phrases: readonly string[]) {
    this.firstWords = phrases.map((phrase) => phrase.split(' ', 1)[0]!);
    for (const phrase of phrases) {
      const [first, ...rest] = phrase.split(' ').map((word) => hashWord(word));
      const rests = this.#restsByFirst.get(first!) ?? [];
      rests.push(Uint32Array.from(rest));
      this.#restsByFirst.set(first!, rests);
    }
  }

  /** Whether a phrase begins at a token and ends before `end`. */
  startsAt(tokens: TokenTable, token: number, end: number): boolean {
    const rests = this.#restsByFirst.get(tokens.words[token]!);
    if (rests === undefined) return false;
    return rests.some((rest) => {
      if (token + rest.length >= end) return false;
      for (let step = 0; step < rest.length; step++)
        if (tokens.words[token + 1 + step] !== rest[step]) return false;
      return true;
    });
  }
}
