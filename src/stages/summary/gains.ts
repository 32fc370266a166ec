import type { Beginning } from './beginning.js';
import { brokenThreads } from './broken-threads.js';
import type { Candidates } from './candidates.js';
import type { Columns } from './columns.js';
import type { SummarySoFar } from './summary-so-far.js';
import type { Weighing } from './weighing.js';

/** What each sentence would add to a summary that grows. */
export class Gains {
  readonly #candidates: Candidates;
  readonly #summary: SummarySoFar;
  readonly #beginning: Beginning;
  readonly #weighing: Weighing;
  /** Per type: the last weighing that counted it. */
  readonly #counted: Uint32Array;
  #weighings = 0;
  /** Per sentence: what its words were worth when last weighed. */
  readonly #worth: Float64Array;

  constructor(
    candidates: Candidates,
    summary: SummarySoFar,
    beginning: Beginning,
    weighing: Weighing,
    columns: Columns,
  ) {
    this.#candidates = candidates;
    this.#summary = summary;
    this.#beginning = beginning;
    this.#weighing = weighing;
    this.#counted = columns.uint32(candidates.words.typeCount);
    this.#worth = new Float64Array(candidates.facts.length);
  }

  /** What the sentence would add to the summary now. */
  now(row: number): number {
    this.#worth[row] = this.#candidates.scores[row]! + this.#coverage(row);
    return this.bound(row);
  }

  /** No less than {@link now}, and cheaper: its words are worth what they were when last weighed, which can only have fallen. */
  bound(row: number): number {
    return this.#worth[row]! - this.threads(row);
  }

  /** What it costs now to read the sentence in the summary. */
  threads(row: number): number {
    return brokenThreads(row, this.#candidates, this.#summary, this.#beginning, this.#weighing);
  }

  /** Worth of the likely words that are new, less the price of all words and what repeats the summary. */
  #coverage(row: number): number {
    const summary = this.#summary;
    const { likely, words } = this.#candidates;
    const { firsts, types } = words;
    const hasPairs = summary.size > 0;
    const first = firsts[row]!;
    const count = firsts[row + 1]! - first;
    const weighing = ++this.#weighings;
    let worth = 0;
    let knownTypes = 0;
    let knownPairs = 0;
    for (let at = first; at < first + count; at++) {
      const type = types[at]!;
      if (summary.hasType(type)) {
        knownTypes++;
        if (hasPairs && at > first && summary.hasPair(types[at - 1]!, type)) knownPairs++;
      } else if (this.#counted[type] !== weighing) {
        this.#counted[type] = weighing;
        worth += likely[type]!;
      }
    }
    const { likelyWord, wordPrice, knownWords, knownPairs: pairCost } = this.#weighing;
    return (
      likelyWord * (worth - wordPrice * count) -
      (knownWords * knownTypes) / Math.max(count, 1) -
      (pairCost * knownPairs) / Math.max(count - 1, 1)
    );
  }
}
