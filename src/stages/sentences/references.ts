import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm, hashWord } from '../../text/word-hash.js';

// It opened in 1902. [3] [4] The architect …
//                    └─────┘ belongs to the sentence before it

const SQUARE = hashForm('[');
const CITATION = hashWord('citation');
const NEEDED = hashWord('needed');
const LONGEST = 3;
const MOST = 4;

/** Index after the reference mark that begins at a token, `[3]` or `[citation needed]`; or the token itself. */
function referenceEnd({ shapes, words, forms, starts, ends, length }: TokenTable, token: number): number {
  if (forms[token] !== SQUARE || token + 2 >= length) return token;
  const inner = token + 1;
  if (words[inner] === CITATION && words[inner + 1] === NEEDED) return inner + 3;
  const isShort = ends[inner]! - starts[inner]! <= LONGEST;
  return shapes[inner] === Shape.Number && isShort && shapes[inner + 1] === Shape.CloseBracket
    ? inner + 2
    : token;
}

/** Whether a reference mark in square brackets begins at a token. */
export function isReference(tokens: TokenTable, token: number): boolean {
  return referenceEnd(tokens, token) > token;
}

/** The token before the reference marks that end right before `token`: `token - 1` when there are none. */
export function lastBeforeReferences(tokens: TokenTable, token: number): number {
  let at = token - 1;
  for (let marks = 0; marks < MOST && at >= 3 && tokens.shapes[at] === Shape.CloseBracket; marks++) {
    const open = at - 2;
    const begin = isReference(tokens, open) ? open : at - 3;
    if (!isReference(tokens, begin) || referenceEnd(tokens, begin) !== at + 1) break;
    if (tokens.gaps[begin]! > Gap.Blank) break;
    at = begin - 1;
  }
  return at;
}
