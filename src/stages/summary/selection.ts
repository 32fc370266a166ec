import type { Candidates } from './candidates.js';
import { Flag } from './sentence-flags.js';
import { KNOWN_THINGS } from './known-things.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Columns } from './columns.js';
import { Cue } from './cues.js';
import { PairSet } from './pair-set.js';
import { RowHeap } from './row-heap.js';

/** How much a summary may hold. */
export interface Budget {
  readonly sentences: number;
  readonly words: number;
  readonly characters: number;
}

/** What counts for and against a sentence, in units of the score (log-odds). */
export interface Weighing {
  /** For each likely word that the summary does not have yet, times its likelihood. */
  readonly likelyWord: number;
  /** Against each word, as a share of `likelyWord`: a summary of likely words that rambles is no good one. */
  readonly wordPrice: number;
  /** Against a sentence all of whose words the summary has already. */
  readonly knownWords: number;
  /** Against a sentence all of whose word pairs the summary has already. */
  readonly knownPairs: number;
  /** Against an opening that points at a sentence left out. */
  readonly dangling: number;
  readonly connective: number;
  /** Against every sentence whose neighbour before is left out. */
  readonly gap: number;
  /** Against a sentence that does not open with a word of the summary, more than {@link NEAR} after the first. */
  readonly loose: number;
  /** The same more than {@link FAR} after it, or where the text is no news report. */
  readonly farLoose: number;
  /** The same where the text is no news report; see {@link SentenceFacts.isEssay}. */
  readonly essayGap: number;
  /** Against each thing spoken of as known, when the sentences that told it are left out. */
  readonly knownThing: number;
  /** Against a thing spoken of as known that no sentence before has told. */
  readonly untold: number;
  /** For the first sentence, which the others were written to follow. */
  readonly lead: number;
  /** Against a pronoun in a sentence that has no name before it. */
  readonly unnamed: number;
  /** Against `he` or `she` in a sentence that has no person before it. */
  readonly orphanPronoun: number;
  /** Against `this` and `those` that point back from a sentence's middle. */
  readonly pointer: number;
  /** Against a first sentence that names nothing, unless the article begins with it. */
  readonly blankOpening: number;
  /** Against what sets something against a sentence left out. */
  readonly comparison: number;
  /** Against an opening that speaks of a thing as known. */
  readonly definite: number;
  /** Against a person of whom a part of the name is given, when the whole name is in a sentence left out. */
  readonly stranger: number;
  /** Against a quote whose speaker is named in a sentence left out, or nowhere. */
  readonly orphan: number;
  /** Against a quote that would be cut, or a colon with nothing after it. */
  readonly halfQuote: number;
  /** Against each word that a sentence is shorter than {@link SHORT}. */
  readonly shortness: number;
  /** Against a sentence without a name. */
  readonly nameless: number;
  /** Against the writer's own voice. */
  readonly personal: number;
  /** For the sentence that makes the chosen one before it understood. */
  readonly answer: number;
  /** Against a question or exclamation whose next sentence is not chosen. */
  readonly question: number;
  readonly caption: number;
}

/** Sentences of fewer words say little by themselves. */
const SHORT = 10;
/** A first sentence that points at the second is a quarter as bad as one that points back. */
const RIDDLE = 0.25;
/** The sentences that introduce what a summary speaks of. */
const INTRODUCTION = 2;
const NEAR = 3;
const FAR = 12;
/** Words that tell what a sentence opens with, and how many of content name a thing. */
const OPENING = 5;
const THING = 2;
/** Share of a sentence's words of content that makes it a repetition of what is chosen. */
const DUPLICATE = 0.7;
/** Sentences that are never chosen while there is another. */
const UNFIT = Flag.Boilerplate | Flag.Fragment;

/**
 * Chooses sentences by greedy maximal marginal relevance (Carbonell and Goldstein 1998): the best score less what repeats the
 * sentences chosen so far. Returns sentence indices, rising; never none for a text that has sentences.
 *
 * Gains only fall as the summary grows, but for the sentence after a chosen one; so a heap of old gains finds the best
 * without looking at all of them (Minoux 1978), and the whole stays close to linear in the words.
 */
export function selectSentences(
  candidates: Candidates,
  budget: Budget,
  weighing: Weighing,
  columns = new Columns(),
): number[] {
  const { scores, facts } = candidates;
  const selection = new Selection(candidates, weighing, columns);
  const heap = new RowHeap(scores.length);
  for (let row = 0; row < scores.length; row++)
    if (!(facts.flags[row]! & UNFIT)) heap.push(row, selection.gain(row));
  let wordsLeft = budget.words;
  let charactersLeft = budget.characters;
  while (heap.size > 0 && selection.size < budget.sentences) {
    const row = heap.pop();
    if (facts.words[row]! > wordsLeft || facts.characters[row]! > charactersLeft) continue;
    if (selection.isRepetition(row)) continue;
    const gain = selection.gain(row);
    if (heap.size > 0 && gain < heap.topGain) {
      heap.push(row, gain);
      continue;
    }
    selection.add(row);
    wordsLeft -= facts.words[row]!;
    charactersLeft -= facts.characters[row]! + 1;
    // Its opening points at a sentence that is chosen now.
    if (heap.has(row + 1)) heap.raise(row + 1, selection.bound(row + 1));
    if (row === selection.start + 1 && heap.has(selection.start))
      heap.raise(selection.start, selection.bound(selection.start));
    // What the first sentences introduce may be spoken of as known.
    if (selection.size <= INTRODUCTION)
      for (let other = 0; other < scores.length; other++)
        if (selection.waits(other) && heap.has(other)) heap.raise(other, selection.bound(other));
  }
  if (selection.size > 0) return selection.rows();
  return scores.length === 0 ? [] : [lastResort(scores, facts, budget)];
}

/** When nothing fits: the best of the sentences that are no boilerplate, else the best; within the budget if any is. */
function lastResort(scores: Float64Array, facts: SentenceFacts, budget: Budget): number {
  const overrun = (row: number): number =>
    Math.max(0, facts.words[row]! - budget.words, facts.characters[row]! - budget.characters);
  const rank = (row: number): number => {
    const flags = facts.flags[row]!;
    const unfit = flags & Flag.Boilerplate ? 1e6 : flags & UNFIT ? 1e5 : 0;
    return scores[row]! - unfit - 1e3 * overrun(row);
  };
  let best = 0;
  for (let row = 1; row < scores.length; row++) if (rank(row) > rank(best)) best = row;
  return best;
}

/** The sentences chosen so far, and what they cover. */
class Selection {
  size = 0;
  readonly #candidates: Candidates;
  readonly #weighing: Weighing;
  readonly #chosen: Uint8Array;
  readonly #hasType: Uint8Array;
  readonly #pairs: PairSet;
  /** The first sentence that may be chosen: where an article begins. */
  readonly start: number;
  /** The first sentence that is chosen so far. */
  #opening = Infinity;
  /** Per person or organisation: whether the summary names it in full. */
  readonly #isKnown: Uint8Array;
  /** Per type: the last weighing that counted it. */
  readonly #counted: Uint32Array;
  #weighings = 0;
  /** Per sentence: what its words were worth when last weighed. */
  readonly #worth: Float64Array;

  constructor(candidates: Candidates, weighing: Weighing, columns: Columns) {
    this.#candidates = candidates;
    this.#weighing = weighing;
    const { flags, length } = candidates.facts;
    let start = 0;
    while (start < length && flags[start]! & UNFIT) start++;
    this.start = start;
    this.#chosen = columns.uint8(length);
    this.#worth = new Float64Array(length);
    this.#hasType = columns.uint8(candidates.words.typeCount);
    this.#isKnown = columns.uint8(candidates.strangers.count);
    this.#pairs = new PairSet(candidates.words.length, columns);
    this.#counted = columns.uint32(candidates.words.typeCount);
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
    if (row < this.#opening) this.#opening = row;
    this.size++;
  }

  rows(): number[] {
    const rows: number[] = [];
    this.#chosen.forEach((chosen, row) => {
      if (chosen) rows.push(row);
    });
    return rows;
  }

  /** Whether nearly all that the sentence speaks of is in the summary already. */
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

  /** What the sentence would add to the summary now. */
  gain(row: number): number {
    const worth = this.#candidates.scores[row]! + this.#coverage(row);
    this.#worth[row] = worth;
    return worth - this.#brokenThreads(row);
  }

  /** No less than {@link gain}, and cheaper: its words are worth what they were when last weighed, which can only have fallen. */
  bound(row: number): number {
    return this.#worth[row]! - this.#brokenThreads(row);
  }

  /** Worth of the likely words that are new, less the price of all words and what repeats the summary. */
  #coverage(row: number): number {
    const { likely, words } = this.#candidates;
    const { firsts, types } = words;
    const hasPairs = this.size > 0;
    const first = firsts[row]!;
    const count = firsts[row + 1]! - first;
    const weighing = ++this.#weighings;
    let worth = 0;
    let knownTypes = 0;
    let knownPairs = 0;
    for (let at = first; at < first + count; at++) {
      const type = types[at]!;
      if (this.#hasType[type]) {
        knownTypes++;
        if (hasPairs && at > first && this.#pairs.has(types[at - 1]!, type)) knownPairs++;
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

  /** Whether the summary speaks already of the thing that the sentence opens with: of a word of `the old ferry pier`. */
  #isIntroduced(row: number): boolean {
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

  /** What it costs to read the sentence without the one before it. */
  #brokenThreads(row: number): number {
    const weighing = this.#weighing;
    const flags = this.#candidates.facts.flags[row]!;
    let cost = flags & (Flag.HalfQuote | Flag.EndsWithColon) ? weighing.halfQuote : 0;
    if (flags & Flag.Question && !this.#chosen[row + 1]) cost += weighing.question;
    if (row > 0 && this.#chosen[row - 1] && this.#isRiddle(row - 1)) cost -= weighing.answer;
    if (flags & Flag.Caption) cost += weighing.caption;
    cost += weighing.shortness * Math.max(0, SHORT - this.#candidates.facts.words[row]!);
    const { isEssay } = this.#candidates.facts;
    if (row === this.start) cost -= weighing.lead;
    if (row === 0) {
      // `They died in separate shootings.`: only the next sentence says who
      const isRiddle = flags & Flag.Dangling && flags & Flag.Nameless && !this.#chosen[1];
      return isRiddle ? cost + RIDDLE * weighing.dangling + weighing.lead : cost;
    }
    cost += weighing.knownThing * this.#unknownThings(row);
    if (this.#hasStranger(row)) cost += weighing.stranger;
    if (this.#chosen[row - 1]) return cost;
    if (flags & Flag.Dangling) cost += weighing.dangling;
    else if (flags & Flag.Definite && !this.#isIntroduced(row)) cost += weighing.definite;
    if (flags & Flag.Connective) cost += weighing.connective;
    const depth = row - this.start;
    const isLoose = depth > NEAR && !this.#isIntroduced(row);
    cost += isEssay ? weighing.essayGap : weighing.gap;
    if (isLoose) cost += isEssay || depth > FAR ? weighing.farLoose : weighing.loose;
    if (flags & Flag.Untold) cost += weighing.untold;
    if (flags & Flag.Pointer) cost += weighing.pointer;
    if (flags & Flag.Orphan) cost += weighing.orphanPronoun;
    else if (flags & Flag.Unnamed) cost += weighing.unnamed;
    if (flags & Flag.Nameless) cost += row < this.#opening ? weighing.blankOpening : weighing.nameless;
    if (flags & Flag.Personal) cost += weighing.personal;
    if (flags & Flag.Comparison) cost += weighing.comparison;
    if (flags & (Flag.OrphanQuote | Flag.PronounSpeaker)) cost += weighing.orphan;
    return cost;
  }

  /** Whether only the next sentence makes it understood: a question, or an article that begins with `It is more than a game.` */
  #isRiddle(row: number): boolean {
    const flags = this.#candidates.facts.flags[row]!;
    return (
      (flags & Flag.Question) !== 0 || (row === this.start && (flags & (Flag.Dangling | Flag.Orphan)) !== 0)
    );
  }

  /** Whether what the summary introduces can make the sentence cheaper. */
  waits(row: number): boolean {
    const { facts, strangers } = this.#candidates;
    return (
      row > this.start + NEAR ||
      (facts.flags[row]! & Flag.Definite) !== 0 ||
      facts.knownThings[row * KNOWN_THINGS]! > 0 ||
      strangers.neededFirsts[row + 1]! > strangers.neededFirsts[row]!
    );
  }

  /** How many things the sentence speaks of as known that the summary has not told. */
  #unknownThings(row: number): number {
    const { knownThings } = this.#candidates.facts;
    let count = 0;
    for (let at = row * KNOWN_THINGS; at < (row + 1) * KNOWN_THINGS && knownThings[at]! > 0; at++)
      if (!this.#hasType[knownThings[at]! - 1]) count++;
    return count;
  }

  /** Whether the sentence names somebody in part whom neither it nor the summary names in full. */
  #hasStranger(row: number): boolean {
    const { needed, neededFirsts } = this.#candidates.strangers;
    for (let at = neededFirsts[row]!; at < neededFirsts[row + 1]!; at++)
      if (!this.#isKnown[needed[at]!]) return true;
    return false;
  }
}
