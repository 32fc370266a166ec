import { Gap } from '../../document/token-table.js';
import { Flow } from './mark-flow.js';
import { Flag } from './sentence-flags.js';

/** Share of quoted words from which a sentence counts as nothing but a quote. */
const ALL_QUOTED = 0.8;
const LONG_QUOTE = 3;

/** What the marks of a sentence tell about the quote in it: how many of its words are quoted, and what stands outside. */
export function quoteFlags(
  quoted: number,
  words: number,
  speech: number,
  names: number,
  pronouns: number,
): number {
  if (quoted === 0) return 0;
  if (quoted >= ALL_QUOTED * words && (speech === 0 || quoted === words)) return Flag.OrphanQuote;
  return quoted >= LONG_QUOTE && names === 0 && pronouns > 0 ? Flag.PronounSpeaker : 0;
}

/** Whether a quote runs over the sentence's start or end. One that a paragraph break closes counts as whole there. */
export function isSplitQuote(
  flow: Uint8Array,
  gaps: Uint8Array,
  first: number,
  end: number,
  length: number,
): boolean {
  return (
    flow[end - 1] === Flow.Unclosed ||
    continuesAt(flow, gaps, first, length) ||
    continuesAt(flow, gaps, end, length)
  );
}

/** Whether a quote is open between a token and the one before it. */
function continuesAt(flow: Uint8Array, gaps: Uint8Array, token: number, length: number): boolean {
  if (token === 0 || token >= length || gaps[token]! >= Gap.Line) return false;
  const before = flow[token - 1];
  return before === Flow.Opener || before === Flow.Inside;
}
