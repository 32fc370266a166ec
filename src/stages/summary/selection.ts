import { NO_PAIR, type ArticleWords } from './article-words.js';
import { Flag } from './sentence-flags.js';
import type { SentenceFacts } from './sentence-facts.js';
import { RowHeap } from './row-heap.js';

/** How much a summary may hold. */
export interface Budget {
  readonly sentences: number;
  readonly words: number;
  readonly characters: number;
}

/** What repetition and broken threads cost, in units of the score (log-odds). */
export interface Penalties {
  /** For a sentence all of whose words the summary has already. */
  readonly words: number;
  /** For a sentence all of whose word pairs the summary has already. */
  readonly pairs: number;
  /** For an opening that points at a sentence left out. */
  readonly dangling: number;
  readonly connective: number;
  /** For a quote whose speaker is named in a sentence left out, or nowhere. */
  readonly orphan: number;
}

/** Share of a sentence's words of content that makes it a repetition of what is chosen. */
const DUPLICATE = 0.8;
/** Sentences that are never chosen while there is another. */
const UNFIT = Flag.Boilerplate | Flag.Fragment | Flag.HalfQuote;

/**
 * Chooses sentences by greedy maximal marginal relevance (Carbonell and Goldstein 1998): the best score less what repeats the
 * sentences chosen so far. Returns sentence indices, rising; never none for a text that has sentences.
 *
 * Gains only fall as the summary grows, but for the sentence after a chosen one; so a heap of old gains finds the best
 * without looking at all of them (Minoux 1978), and the whole stays close to linear in the words.
 */
export function selectSentences(
  scores: Float64Array,
  words: ArticleWords,
  facts: SentenceFacts,
  budget: Budget,
  penalties: Penalties,
): number[] {
  const selection = new Selection(words, facts, penalties);
  const heap = new RowHeap(scores.length);
  for (let row = 0; row < scores.length; row++)
    if (!(facts.flags[row]! & UNFIT)) heap.push(row, scores[row]! - selection.cost(row));
  let wordsLeft = budget.words;
  let charactersLeft = budget.characters;
  while (heap.size > 0 && selection.size < budget.sentences) {
    const row = heap.pop();
    if (facts.words[row]! > wordsLeft || facts.characters[row]! > charactersLeft) continue;
    if (selection.isRepetition(row)) continue;
    const gain = scores[row]! - selection.cost(row);
    if (heap.size > 0 && gain < heap.topGain) {
      heap.push(row, gain);
      continue;
    }
    selection.add(row);
    wordsLeft -= facts.words[row]!;
    charactersLeft -= facts.characters[row]! + 1;
    // Its opening points at a sentence that is chosen now.
    if (heap.has(row + 1)) heap.raise(row + 1, scores[row + 1]! - selection.cost(row + 1));
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
  readonly #words: ArticleWords;
  readonly #facts: SentenceFacts;
  readonly #penalties: Penalties;
  readonly #chosen: Uint8Array;
  readonly #hasType: Uint8Array;
  readonly #hasPair: Uint8Array;

  constructor(words: ArticleWords, facts: SentenceFacts, penalties: Penalties) {
    this.#words = words;
    this.#facts = facts;
    this.#penalties = penalties;
    this.#chosen = new Uint8Array(facts.length);
    this.#hasType = new Uint8Array(words.typeCount);
    this.#hasPair = new Uint8Array(words.pairCount);
  }

  add(row: number): void {
    const { firsts, types, pairs } = this.#words;
    for (let at = firsts[row]!; at < firsts[row + 1]!; at++) {
      this.#hasType[types[at]!] = 1;
      if (pairs[at] !== NO_PAIR) this.#hasPair[pairs[at]!] = 1;
    }
    this.#chosen[row] = 1;
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
    const { firsts, types, isContent } = this.#words;
    let content = 0;
    let covered = 0;
    for (let at = firsts[row]!; at < firsts[row + 1]!; at++)
      if (isContent[types[at]!]) {
        content++;
        covered += this.#hasType[types[at]!]!;
      }
    return covered >= DUPLICATE * content;
  }

  /** What is taken from the sentence's score, were it added now. */
  cost(row: number): number {
    const penalties = this.#penalties;
    const flags = this.#facts.flags[row]!;
    let cost = this.size === 0 ? 0 : this.#repetition(row);
    if (row === 0 || this.#chosen[row - 1]) return cost;
    if (flags & Flag.Dangling) cost += penalties.dangling;
    if (flags & Flag.Connective) cost += penalties.connective;
    if (flags & (Flag.OrphanQuote | Flag.PronounSpeaker)) cost += penalties.orphan;
    return cost;
  }

  #repetition(row: number): number {
    const { firsts, types, pairs } = this.#words;
    const first = firsts[row]!;
    const count = firsts[row + 1]! - first;
    let knownTypes = 0;
    let knownPairs = 0;
    for (let at = first; at < first + count; at++) {
      knownTypes += this.#hasType[types[at]!]!;
      if (pairs[at] !== NO_PAIR) knownPairs += this.#hasPair[pairs[at]!]!;
    }
    const { words, pairs: pairCost } = this.#penalties;
    return (words * knownTypes) / Math.max(count, 1) + (pairCost * knownPairs) / Math.max(count - 1, 1);
  }
}
