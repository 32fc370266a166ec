import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';

// Ellipses whose points stand apart, after the Chicago Manual of Style (13.50–13.58): three points leave out words within a
// sentence; a sentence's own stop comes first, close to its last word.

const CAPITAL_I = hashForm('I');
const MOST_POINTS = 8;

/** What a spaced ellipsis says about a sentence that might begin at a token. */
export type EllipsisVerdict = 'starts' | 'goes on' | 'unknown';

/** Judges a token within or right after a spaced ellipsis. */
export function judgeEllipsis(tokens: TokenTable, token: number): EllipsisVerdict {
  const before = pointsBefore(tokens, token);
  if (tokens.shapes[token] === Shape.Stop) return judgePoint(tokens, token, before);
  if (before < 3) return 'unknown';
  const startsApart = tokens.gaps[token - before] !== Gap.None;
  const isCapital = tokens.shapes[token] === Shape.Capital || tokens.shapes[token] === Shape.AllCaps;
  if (!isCapital && tokens.forms[token] !== CAPITAL_I) return 'goes on';
  // `… the end. . . . The rest`: the stop closed the sentence, and the ellipsis opens the next
  if (!startsApart) return 'goes on';
  return before > 3 ? 'starts' : tokens.forms[token] === CAPITAL_I ? 'goes on' : 'unknown';
}

/** A point never starts a sentence, but for the first of an ellipsis that follows a sentence's own stop. */
function judgePoint(tokens: TokenTable, token: number, before: number): EllipsisVerdict {
  if (before !== 1 || tokens.gaps[token - 1] !== Gap.None || tokens.gaps[token] !== Gap.Blank)
    return 'unknown';
  let after = token;
  while (after < token + MOST_POINTS && isPoint(tokens, after) && tokens.gaps[after] === Gap.Blank) after++;
  const isWhole = after - token === 3 && after < tokens.length && tokens.gaps[after] === Gap.Blank;
  return isWhole && tokens.shapes[after] === Shape.Capital ? 'starts' : 'unknown';
}

function pointsBefore(tokens: TokenTable, token: number): number {
  let first = token;
  const farthest = Math.max(0, token - MOST_POINTS);
  while (first > farthest && isPoint(tokens, first - 1)) {
    first--;
    if (tokens.gaps[first] !== Gap.Blank) break;
  }
  return token - first;
}

function isPoint({ shapes }: TokenTable, token: number): boolean {
  return shapes[token] === Shape.Stop;
}
