import type { Candidates } from './candidates.js';
import type { Columns } from './columns.js';
import { Cue } from './cues.js';
import { KNOWN_THINGS } from './known-things.js';
import { PairSet } from './pair-set.js';

/** Words that tell what a sentence opens with, and how many of content name a thing. */
const OPENING = 5;
const THING = 2;
/** Share of a sentence's words of content that makes it a repetition of what is chosen. */
const DUPLICATE = 0.7;

/** The sentences chosen so far, and what they tell. */
export class SummarySoFar {
  size = 0;
  /** The first sentence that is chosen so far. */
  opening = Infinity;
  readonly #candidates: Candidates;
  readonly #chosen: Uint8Array;
  /** Per word type. */
  readonly #hasType: Uint8Array;
  readonly #pairs: PairSet;
  /** Per person: whether the summary gives the full name. */
  readonly #isKnown: Uint8Array;

  constructor(candidates: Candidates, columns: Columns) {
    this.#candidates = candidates;
    this.#chosen = columns.uint8(candidates.facts.length);
    this.#hasType = columns.uint8(candidates.words.typeCount);
    this.#isKnown = columns.uint8(candidates.strangers.count);
    this.#pairs = new PairSet(candidates.words.length, columns);
  }

  add(row: number): void {
    const { firsts, types } = this.#candidates.words;
    const first = firsts[row]!;
    for (let at = first; at < firsts[row + 1]!; at++) {
      this.#hasType[types[at]!] = 1;
      if (at > first) this.#pairs.add(types[at - 1]!, types[at]!);
    }
    const { introduced, introducedFirsts } = this.#candidates.strangers;
    for (let at = introducedFirsts[row]!; at < introducedFirsts[row + 1]!; at++)
      this.#isKnown[introduced[at]!] = 1;
    this.#chosen[row] = 1;
    if (row < this.opening) this.opening = row;
    this.size++;
  }

  /** Whether a sentence is chosen; false for one that the text does not have. */
  has(row: number): boolean {
    return this.#chosen[row] === 1;
  }

  hasType(type: number): boolean {
    return this.#hasType[type] === 1;
  }

  hasPair(first: number, second: number): boolean {
    return this.#pairs.has(first, second);
  }

  rows(): number[] {
    const rows: number[] = [];
    this.#chosen.forEach((chosen, row) => {
      if (chosen) rows.push(row);
    });
    return rows;
  }

  /** Whether nearly all that a sentence speaks of is in the summary already. */
  isRepetition(row: number): boolean {
    if (this.size === 0) return false;
    const { firsts, types, isContent } = this.#candidates.words;
    let content = 0;
    let covered = 0;
    for (let at = firsts[row]!; at < firsts[row + 1]!; at++)
      if (isContent[types[at]!]) {
        content++;
        covered += this.#hasType[types[at]!]!;
      }
    return covered >= DUPLICATE * content;
  }

  /** Whether the summary speaks already of the thing that a sentence opens with: of a word of `the old ferry pier`. */
  isIntroduced(row: number): boolean {
    const { firsts, types, cues, isContent } = this.#candidates.words;
    const first = firsts[row]!;
    const end = Math.min(first + OPENING, firsts[row + 1]!);
    let thing = 0;
    for (let at = first; at < end; at++) {
      const type = types[at]!;
      if (isContent[type] && !(cues[at]! & Cue.Speech)) {
        if (this.#hasType[type]) return true;
        if (++thing === THING) return false;
      } else if (thing > 0) return false;
    }
    return false;
  }

  /** How many things a sentence speaks of as known that the summary has not told. */
  unknownThings(row: number): number {
    const { knownThings } = this.#candidates.facts;
    let count = 0;
    for (let at = row * KNOWN_THINGS; at < (row + 1) * KNOWN_THINGS && knownThings[at]! > 0; at++)
      if (!this.#hasType[knownThings[at]! - 1]) count++;
    return count;
  }

  /** Whether a sentence names somebody in part whom neither it nor the summary names in full. */
  hasStranger(row: number): boolean {
    const { needed, neededFirsts } = this.#candidates.strangers;
    for (let at = neededFirsts[row]!; at < neededFirsts[row + 1]!; at++)
      if (!this.#isKnown[needed[at]!]) return true;
    return false;
  }
}
