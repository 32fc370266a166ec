import { findBeginning, UNFIT } from './beginning.js';
import type { Budget } from './budget.js';
import { waitsForIntroduction } from './broken-threads.js';
import type { Candidates } from './candidates.js';
import { Columns } from './columns.js';
import { Gains } from './gains.js';
import { RowHeap } from './row-heap.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';
import { SummarySoFar } from './summary-so-far.js';
import type { Weighing } from './weighing.js';

/** The sentences that introduce what a summary speaks of. */
const INTRODUCTION = 2;
/** From so many sentences on, none is better than one that costs so much to read, or that stands alone and is worth so little. */
const ENOUGH = 2;
const TOO_BAD = 50;
const POOR = -50;

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
  const { length } = facts;
  const beginning = findBeginning(facts, budget.sentences);
  const summary = new SummarySoFar(candidates, columns);
  const gains = new Gains(candidates, summary, beginning, weighing, columns);
  const heap = new RowHeap(length);
  for (let row = 0; row < length; row++) if (!(facts.flags[row]! & UNFIT)) heap.push(row, gains.now(row));
  let wordsLeft = budget.words;
  let charactersLeft = budget.characters;
  while (heap.size > 0 && summary.size < budget.sentences) {
    const row = heap.pop();
    if (summary.has(row) || summary.isRepetition(row)) continue;
    const first = row === beginning.lead ? beginning.prelude : row;
    const words = total(facts.words, first, row);
    const characters = total(facts.characters, first, row) + row - first;
    if (words > wordsLeft || characters > charactersLeft || row - first >= budget.sentences - summary.size)
      continue;
    const gain = gains.now(row);
    if (heap.size > 0 && gain < heap.topGain) {
      heap.push(row, gain);
      continue;
    }
    if (summary.size >= ENOUGH && (gains.threads(row) > TOO_BAD || (gain < POOR && !summary.has(row - 1))))
      continue;
    for (let at = first; at <= row; at++) if (!summary.has(at)) summary.add(at);
    wordsLeft -= words;
    charactersLeft -= characters + 1;
    // Its opening points at a sentence that is chosen now.
    if (heap.has(row + 1)) heap.raise(row + 1, gains.bound(row + 1));
    else if (row + 1 < length && !summary.has(row + 1) && !(facts.flags[row + 1]! & UNFIT))
      heap.push(row + 1, gains.now(row + 1));
    if (row === beginning.start + 1 && heap.has(beginning.start))
      heap.raise(beginning.start, gains.bound(beginning.start));
    // What the first sentences introduce may be spoken of as known.
    if (summary.size <= INTRODUCTION)
      for (let other = 0; other < length; other++)
        if (heap.has(other) && waitsForIntroduction(other, candidates, beginning))
          heap.raise(other, gains.bound(other));
  }
  if (summary.size > 0) return summary.rows();
  return length === 0 ? [] : [lastResort(scores, facts, budget)];
}

/** Sum of a column's rows from the first to the last. */
function total(column: Uint16Array | Uint32Array, first: number, last: number): number {
  let sum = 0;
  for (let row = first; row <= last; row++) sum += column[row]!;
  return sum;
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
