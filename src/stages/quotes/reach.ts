import { Shape } from '../../document/token-table.js';
import { Place, QuotationTrait } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';

const LONGEST_CHAIN = 6;
/** Tokens on either side of a cue that a content may lie in, so that a text without stops costs no more than another. */
export const WIDEST = 600;

/** How far a content after a cue may reach: its outer sentence, and the quotation that begins right there. */
export function reachAfter(passage: Passage, cue: TokenSpan): number {
  const { tokens, quotations, sentenceEnds, sentenceOf, paragraphs } = passage;
  const sentence = sentenceOf[cue.first]!;
  const next = sentence + 1;
  let limit = sentenceEnds[sentence]!;
  if (next < passage.sentenceCount && limit < tokens.length) {
    const samePlace = paragraphs[next] === paragraphs[sentence] || tokens.shapes[limit - 1] === Shape.Colon;
    if (samePlace && quotations.places[limit] === Place.Opener)
      limit = quotations.ends[quotations.rows[limit]! - 1]!;
  }
  return Math.min(cue.end + WIDEST, withChain(passage, limit, cue.end));
}

/** Takes in the paragraphs that take up a quotation which ends at `limit`. */
function withChain({ quotations }: Passage, limit: number, least: number): number {
  let row = limit > least ? quotations.rows[limit - 1]! - 1 : -1;
  for (let count = 0; row >= 0 && count < LONGEST_CHAIN; count++) {
    if ((quotations.traits[row]! & QuotationTrait.GoesOn) === 0) break;
    limit = quotations.ends[++row]!;
  }
  return limit;
}

/** Where a content before a cue may begin: with its outer sentence, or the quotation that ends right before that. */
export function reachBefore(
  { quotations, sentenceFirsts, sentenceOf, paragraphs }: Passage,
  cue: TokenSpan,
): number {
  const sentence = sentenceOf[cue.first]!;
  let first = sentenceFirsts[sentence]!;
  const follows = sentence > 0 && paragraphs[sentence - 1] === paragraphs[sentence];
  if (follows && quotations.places[first - 1] === Place.Closer)
    first = quotations.firsts[quotations.rows[first - 1]! - 1]!;
  return Math.max(cue.first - WIDEST, first);
}
