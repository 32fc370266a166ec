import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';

// Texts without capitals: transcripts, chat, and corpora that were lower-cased and cut into tokens with blanks between. No capital
// tells where a sentence starts, so each stop that is no part of an abbreviation ends one.

const CLOSING_DOUBLE = hashForm("''");
const SINGLE = hashForm("'");
/** A text counts as caseless from so many tokens on, when fewer than one in {@link RAREST_CAPITAL} has a capital. */
const FEWEST_TOKENS = 25;
const RAREST_CAPITAL = 200;
/** How far back marks are read, so that a text of nothing but marks costs no more than another. */
const MOST_CLOSERS = 4;
const FARTHEST_MARK = 200;

/** Whether the text is written without capitals. */
export function isCaseless({ length, shapes }: TokenTable): boolean {
  if (length < FEWEST_TOKENS) return false;
  let capitals = 0;
  for (let token = 0; token < length; token++)
    if (shapes[token]! >= Shape.Capital && shapes[token]! <= Shape.MixedCase) capitals++;
  return capitals * RAREST_CAPITAL < length;
}

/** Whether a sentence of a caseless text starts at a token; `first` is the first token of the sentence before. */
export function startsCaselessSentence(tokens: TokenTable, token: number, first: number): boolean {
  const { gaps, shapes } = tokens;
  if (gaps[token]! >= Gap.Line) return true;
  if (gaps[token] === Gap.None || isEnd(shapes[token]!) || closes(tokens, token, first)) return false;
  let last = token - 1;
  const farthest = Math.max(first, token - 1 - MOST_CLOSERS);
  while (last > farthest && closes(tokens, last, first)) last--;
  return isEnd(shapes[last]!);
}

function isEnd(shape: number): boolean {
  return shape === Shape.Stop || shape === Shape.Exclamation;
}

// `` it is over . '' nobody moved .
//                ^ closes, though a blank stands before it
function closes(tokens: TokenTable, token: number, first: number): boolean {
  const { forms, gaps, shapes } = tokens;
  const shape = shapes[token]!;
  if (shape === Shape.CloseBracket) return true;
  if (shape !== Shape.DoubleMark && shape !== Shape.SingleMark) return false;
  if (gaps[token] === Gap.None || forms[token] === CLOSING_DOUBLE) return true;
  return forms[token] === SINGLE && isSecondSingle(tokens, token, first);
}

/** Whether single marks between blanks stand in an odd number before this one in its sentence. */
function isSecondSingle({ forms, gaps }: TokenTable, token: number, first: number): boolean {
  let odd = false;
  for (let at = Math.max(first, token - FARTHEST_MARK); at < token; at++)
    if (forms[at] === SINGLE && gaps[at + 1] !== Gap.None) odd = !odd;
  return odd;
}
