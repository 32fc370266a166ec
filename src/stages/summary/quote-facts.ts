import type { Quote } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { sentenceAt } from './sentence-at.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

/**
 * Corrects the flags that were read off the marks by what the quotes stage found: a quote that runs over several sentences
 * would be cut by choosing one of them, and a sentence that names its quote's speaker has no orphan.
 */
export function applyQuotes(
  facts: SentenceFacts,
  quotes: readonly Quote[],
  tokens: TokenTable,
  sentences: SentenceTable,
): void {
  for (const { kind, content, source } of quotes) {
    if (kind === 'indirect') continue;
    for (const { start, end } of content) {
      const first = sentenceAt(start, tokens, sentences);
      const last = sentenceAt(end - 1, tokens, sentences);
      if (last > first) for (let row = first; row <= last; row++) facts.flags[row]! |= Flag.HalfQuote;
      else if (source !== null && sentenceAt(source.start, tokens, sentences) === first)
        facts.flags[first]! &= ~Flag.OrphanQuote;
    }
  }
}
