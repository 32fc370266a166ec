import { Flag } from './sentence-flags.js';
import type { SentenceFacts } from './sentence-facts.js';

// Too little, too late. That's the mayor's response to an apology and an offer to mend the statue.
// └─ prelude ─────────┘ └─ lead: chosen together with its prelude, or not at all ────────────────┘

/** Where an article begins. */
export interface Beginning {
  /** The first sentence that may be chosen. */
  readonly start: number;
  /** The sentence that a prelude leads to, or {@link Beginning.start} when there is none. */
  readonly lead: number;
  /** The prelude: short sentences, questions or riddles from here to the lead. The lead itself when there is none. */
  readonly prelude: number;
}

/** Sentences that are never chosen by themselves while there is another. */
export const UNFIT = Flag.Boilerplate | Flag.Fragment;
/** What no prelude has. */
const NO_PRELUDE = Flag.Boilerplate | Flag.HalfQuote | Flag.Caption;
/** What makes a lead need its prelude. */
const LEANS =
  Flag.Dangling | Flag.Connective | Flag.Definite | Flag.Orphan | Flag.Unnamed | Flag.Pointer | Flag.Nameless;
const LONGEST_PRELUDE = 2;

/** Finds where an article begins, for a summary of at most so many sentences. */
export function findBeginning({ flags, length, cased }: SentenceFacts, most: number): Beginning {
  let start = 0;
  while (start < length && flags[start]! & UNFIT) start++;
  const alone = { start, lead: start, prelude: start };
  if (!cased) return alone;
  let prelude = 0;
  while (prelude < start && flags[prelude]! & NO_PRELUDE) prelude++;
  let lead = prelude;
  while (lead < length && lead - prelude < LONGEST_PRELUDE && opensAhead(flags[lead]!, lead === prelude))
    lead++;
  if (lead === prelude || lead >= length || lead - prelude >= most) return alone;
  const leadFlags = flags[lead]!;
  const isWhole = (leadFlags & (UNFIT | Flag.HalfQuote | Flag.Question | Flag.EndsWithColon)) === 0;
  return isWhole && leadFlags & LEANS ? { start, lead, prelude } : alone;
}

/** `Too little, too late.`, `Is it a joke?`, and as the first sentence `It is more than a game.`: what it means comes next. */
function opensAhead(flags: number, isFirst: boolean): boolean {
  if (flags & NO_PRELUDE) return false;
  // `He has reached a deal:`
  if (flags & Flag.NoEnd) return (flags & Flag.EndsWithColon) !== 0;
  return (flags & (Flag.Fragment | Flag.Question)) !== 0 || (isFirst && isRiddle(flags));
}

/** Whether a sentence, as the first of an article, speaks of somebody or something not told yet. */
function isRiddle(flags: number): boolean {
  return (flags & (Flag.Dangling | Flag.Orphan)) !== 0;
}
