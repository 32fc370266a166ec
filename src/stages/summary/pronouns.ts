import type { Mention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

/**
 * Flags the sentences that say `he` or `she` before they name a person: a summary would give the word to whoever it named last.
 * Mentions come in the order of the text. Linear in the mentions and sentences. The facts given stay.
 */
export function markOrphanPronouns(
  facts: SentenceFacts,
  mentions: readonly Mention[],
  sentences: SentenceTable,
): SentenceFacts {
  if (!facts.cased) return facts;
  const flags = facts.flags.slice();
  let next = 0;
  for (let row = 0; row < facts.length; row++) {
    const pronoun = facts.pronouns[row]! - 1;
    if (pronoun < 0) continue;
    while (next < mentions.length && !follows(mentions[next]!, sentences.firsts[row]!)) next++;
    if (next === mentions.length || mentions[next]!.firstToken > pronoun) flags[row]! |= Flag.Orphan;
  }
  return { ...facts, flags };
}

/** Whether a mention is a person's and stands at a token or after it. */
function follows({ type, firstToken }: Mention, token: number): boolean {
  return type === 'PERSON' && firstToken >= token;
}
