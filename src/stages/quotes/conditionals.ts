import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { Word } from './word-classes.js';

const NEAR_START = 2;

/**
 * A content that a condition reports, without the main clause that follows: `If she says that it is safe, | the buses will use it`. The
 * condition must open its sentence; its last comma outside of marks ends it.
 */
export function withoutMainClause(passage: Passage, cue: TokenSpan, content: TokenSpan): TokenSpan {
  const { tokens, quotations, sentenceFirsts, sentenceEnds, sentenceOf } = passage;
  const opening = sentenceFirsts[sentenceOf[cue.first]!]!;
  const reachesEnd = content.end >= sentenceEnds[sentenceOf[cue.first]!]! - 1;
  if (content.first < cue.end || !reachesEnd || !opensCondition(tokens.words, opening)) return content;
  for (let token = content.end - 1; token > content.first; token--)
    if (tokens.shapes[token] === Shape.Comma && quotations.places[token] === Place.Outside)
      return { first: content.first, end: token };
  return content;
}

function opensCondition(words: Uint32Array, first: number): boolean {
  for (let token = first; token < first + NEAR_START; token++)
    if (words[token] === Word.if || words[token] === Word.unless) return true;
  return false;
}
