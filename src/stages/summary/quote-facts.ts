import type { Quote } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { upperBound } from '../../document/upper-bound.js';
import { hashWord } from '../../text/word-hash.js';
import { Cue, cuesOf } from './cues.js';
import { sentenceAt } from './sentence-at.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

/**
 * Corrects the flags that were read off the marks by what the quotes stage found: a quote that runs over several sentences
 * would be cut by choosing one of them, and a sentence that names its quote's speaker has no orphan. The facts given stay.
 */
export function applyQuotes(
  facts: SentenceFacts,
  quotes: readonly Quote[],
  tokens: TokenTable,
  sentences: SentenceTable,
): SentenceFacts {
  const flags = facts.flags.slice();
  for (const { kind, content, source } of quotes) {
    if (kind === 'indirect') continue;
    for (const { start, end } of content) {
      const first = sentenceAt(start, tokens, sentences);
      const last = sentenceAt(end - 1, tokens, sentences);
      if (last > first && facts.cased)
        for (let row = first; row <= last; row++) flags[row]! |= Flag.HalfQuote;
      if (last === first && source !== null && sentenceAt(source.start, tokens, sentences) === first) {
        flags[first]! &= ~Flag.OrphanQuote;
        if (isPronoun(source, tokens) || isKnownOne(source, tokens)) flags[first]! |= Flag.PronounSpeaker;
      }
    }
  }
  return { ...facts, flags };
}

const THE = hashWord('the');

/** `them`: longer sources need no look. */
const LONGEST_PRONOUN = 4;

/** Whether a source is a pronoun alone: `she`. */
function isPronoun({ start, end }: Span, tokens: TokenTable): boolean {
  if (end - start > LONGEST_PRONOUN) return false;
  const token = Math.max(0, upperBound(tokens.starts, tokens.length, start) - 1);
  return tokens.ends[token] === end && (cuesOf(tokens.words[token]!) & Cue.Pronoun) !== 0;
}

/** Whether a source is somebody spoken of as known, without a name: `the top diplomat`. */
function isKnownOne({ start, end }: Span, { starts, ends, length, words, shapes }: TokenTable): boolean {
  const first = Math.max(0, upperBound(starts, length, start) - 1);
  if (words[first] !== THE) return false;
  let last = first;
  while (last + 1 < length && ends[last + 1]! <= end) last++;
  return shapes[last] === Shape.Lower;
}
