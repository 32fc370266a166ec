import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { WordSet } from '../../text/word-set.js';
import type { Columns } from './columns.js';

/** Where a token stands towards quotation marks. Unclosed: inside, and a paragraph ends with it. */
export const Flow = { Outside: 0, Inside: 1, Opener: 2, Closer: 3, Unclosed: 4 } as const;

const APOSTROPHE = 0x27;
const OPEN_DOUBLE = 0x201c;
const CLOSE_DOUBLE = 0x201d;
const OPEN_SINGLE = 0x2018;
const CLOSE_SINGLE = 0x2019;
const BACKTICK = 0x60;
const SMALL_S = 0x73;

/** A quote in double marks that is not closed within so many tokens is none; nor is one in single marks within so many. */
const LONGEST_DOUBLE = 400;
const LONGEST_SINGLE = 120;

/** What tokenised text leaves behind a blank and an apostrophe: `she 's`. */
const CLITICS = new WordSet(['s', 't', 'd', 'm', 'll', 're', 've', 'em', 'n']);

/**
 * Reads the quotation marks of a text by their form and the blanks around them: {@link Flow} of each token. Single marks
 * count where no double mark is open. A paragraph break closes what is open. Linear in the tokens.
 */
export function markFlow(text: string, tokens: TokenTable, columns: Columns): Uint8Array {
  const { length, shapes, gaps } = tokens;
  const flow = columns.uint8(length);
  let open = 0; // the shape of the mark that is open, or 0
  // No closer of this kind stands between here and there: what an opener's search found, so that no token is searched twice.
  let noDouble = 0;
  let noSingle = 0;
  for (let token = 0; token < length; token++) {
    const shape = shapes[token]!;
    if (gaps[token]! >= Gap.Line) {
      // “We won. / “And we will again.”: the quote goes on in the next paragraph
      if (open === Shape.DoubleMark) flow[token - 1] = Flow.Unclosed;
      open = 0;
    }
    const isMark = shape === Shape.DoubleMark || (shape === Shape.SingleMark && open !== Shape.DoubleMark);
    if (!isMark) {
      if (open !== 0) flow[token] = Flow.Inside;
    } else if (open === shape && closes(text, tokens, token)) {
      flow[token] = Flow.Closer;
      open = 0;
    } else if (open !== 0) flow[token] = Flow.Inside;
    else if (opens(text, tokens, token)) {
      const isDouble = shape === Shape.DoubleMark;
      const limit = Math.min(length, token + (isDouble ? LONGEST_DOUBLE : LONGEST_SINGLE));
      const from = Math.max(token + 1, isDouble ? noDouble : noSingle);
      const closer = closerFrom(text, tokens, from, limit, shape);
      if (closer < limit) {
        flow[token] = Flow.Opener;
        open = shape;
      } else if (isDouble) noDouble = limit;
      else noSingle = limit;
    }
  }
  return flow;
}

/** The first mark of a shape from a token that may close, or a paragraph break, which closes too; `limit` when there is none. */
function closerFrom(text: string, tokens: TokenTable, from: number, limit: number, shape: number): number {
  for (let at = from; at < limit; at++) {
    if (tokens.shapes[at] === shape && closes(text, tokens, at)) return at;
    if (tokens.gaps[at]! >= Gap.Line && shape === Shape.DoubleMark) return at;
  }
  return limit;
}

const blankBefore = ({ gaps }: TokenTable, token: number): boolean => gaps[token] !== Gap.None;
const blankAfter = ({ gaps, length }: TokenTable, token: number): boolean =>
  token + 1 >= length || gaps[token + 1] !== Gap.None;

/** `she 's`: an apostrophe, then a clitic that stands alone. */
function isClitic(tokens: TokenTable, token: number): boolean {
  return !blankAfter(tokens, token) && CLITICS.has(tokens.words[token + 1]!) && blankAfter(tokens, token + 1);
}

/** `drivers ' licences`: an apostrophe between blanks that follows a plural. */
function isPossessive(text: string, tokens: TokenTable, token: number): boolean {
  return token > 0 && text.charCodeAt(tokens.ends[token - 1]! - 1) === SMALL_S;
}

function opens(text: string, tokens: TokenTable, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token]!);
  if (unit === OPEN_DOUBLE || unit === OPEN_SINGLE || unit === BACKTICK) return true;
  if (unit === CLOSE_DOUBLE || unit === CLOSE_SINGLE) return false;
  const isDouble = tokens.shapes[token] === Shape.DoubleMark;
  if (!isDouble && isClitic(tokens, token)) return false;
  if (blankBefore(tokens, token) !== blankAfter(tokens, token)) return blankBefore(tokens, token);
  // Blanks on both sides, as in tokenised text, or on none: marks take turns. Two apostrophes close what two backticks opened.
  return unit === APOSTROPHE ? !isDouble && !isPossessive(text, tokens, token) : true;
}

function closes(text: string, tokens: TokenTable, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token]!);
  if (unit === CLOSE_DOUBLE || unit === CLOSE_SINGLE) return true;
  if (unit === OPEN_DOUBLE || unit === OPEN_SINGLE || unit === BACKTICK) return false;
  if (tokens.shapes[token] === Shape.SingleMark && isClitic(tokens, token)) return false;
  if (blankBefore(tokens, token) !== blankAfter(tokens, token)) return blankAfter(tokens, token);
  return true;
}
