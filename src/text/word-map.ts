import { hashWord } from './word-hash.js';

/**
 * A small value for each of some words, found by the hash that the token table holds. For rules that look at few tokens; hot
 * loops ask a `WordSet` first.
 */
export class WordMap<Value> {
  readonly #values: ReadonlyMap<number, Value>;

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    this.#values = new Map(Array.from(entries, ([word, value]) => [hashWord(word), value]));
  }

  get(hash: number): Value | undefined {
    return this.#values.get(hash);
  }
}
