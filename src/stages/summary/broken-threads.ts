import type { Beginning } from './beginning.js';
import type { Candidates } from './candidates.js';
import { KNOWN_THINGS } from './known-things.js';
import { Flag } from './sentence-flags.js';
import type { SummarySoFar } from './summary-so-far.js';
import type { Weighing } from './weighing.js';

/** Sentences of fewer words say little by themselves. */
const SHORT = 10;
/** A first sentence that points at the second is a quarter as bad as one that points back. */
const RIDDLE = 0.25;
/** What needs a sentence before it even where an article begins. */
const LEANS_BACK =
  Flag.Dangling |
  Flag.Connective |
  Flag.Unnamed |
  Flag.Orphan |
  Flag.Pointer |
  Flag.OrphanQuote |
  Flag.PronounSpeaker;
const NEAR = 3;
const FAR = 12;

/** What it costs to read a sentence in a summary, without the one before it if that is not chosen. */
export function brokenThreads(
  row: number,
  { facts }: Candidates,
  summary: SummarySoFar,
  { start, lead, prelude }: Beginning,
  weighing: Weighing,
): number {
  const flags = facts.flags[row]!;
  // The second half of a quote costs nothing once the first is chosen.
  const completes = summary.has(row - 1) && flags & Flag.HalfQuote && facts.flags[row - 1]! & Flag.HalfQuote;
  let cost = flags & (Flag.HalfQuote | Flag.EndsWithColon) && !completes ? weighing.halfQuote : 0;
  if (flags & Flag.Question && !summary.has(row + 1)) cost += weighing.question;
  if (flags & Flag.Caption) cost += weighing.caption;
  cost += weighing.shortness * Math.max(0, SHORT - facts.words[row]!);
  if (row === start || row === lead) cost -= weighing.lead;
  // Its prelude comes with it.
  if (row === lead && prelude < lead) return cost;
  if (row === 0) {
    // `They died in separate shootings.`: only the next sentence says who
    const isRiddle = flags & Flag.Dangling && flags & Flag.Nameless && !summary.has(1);
    return isRiddle ? cost + RIDDLE * weighing.dangling + weighing.lead : cost;
  }
  // The article begins here, but for a few words that say nothing.
  if (row === start && (flags & LEANS_BACK) === 0) return cost;
  cost += weighing.knownThing * summary.unknownThings(row);
  if (summary.hasStranger(row)) cost += weighing.stranger;
  if (summary.has(row - 1)) return facts.flags[row - 1]! & Flag.Question ? cost - weighing.answer : cost;
  const isIntroduced = summary.isIntroduced(row);
  if (flags & Flag.Dangling) cost += weighing.dangling;
  else if (flags & Flag.Definite && !isIntroduced) cost += weighing.definite;
  if (flags & Flag.Connective) cost += weighing.connective;
  const depth = row - start;
  cost += facts.isEssay ? weighing.essayGap : weighing.gap;
  if (depth > NEAR && !isIntroduced)
    cost += facts.isEssay || depth > FAR ? weighing.farLoose : weighing.loose;
  if (flags & Flag.Untold) cost += row < summary.opening ? weighing.blankOpening : weighing.untold;
  if (flags & Flag.Pointer) cost += weighing.pointer;
  if (flags & Flag.Orphan) cost += weighing.orphanPronoun;
  else if (flags & Flag.Unnamed) cost += weighing.unnamed;
  if (flags & Flag.Nameless) cost += row < summary.opening ? weighing.blankOpening : weighing.nameless;
  if (flags & Flag.Personal) cost += weighing.personal;
  if (flags & Flag.Comparison) cost += weighing.comparison;
  if (flags & (Flag.OrphanQuote | Flag.PronounSpeaker)) cost += weighing.orphan;
  return cost;
}

/** Whether what a summary introduces can make a sentence cheaper to read. */
export function waitsForIntroduction(
  row: number,
  { facts, strangers }: Candidates,
  { start }: Beginning,
): boolean {
  return (
    row > start + NEAR ||
    (facts.flags[row]! & Flag.Definite) !== 0 ||
    facts.knownThings[row * KNOWN_THINGS]! > 0 ||
    strangers.neededFirsts[row + 1]! > strangers.neededFirsts[row]!
  );
}
