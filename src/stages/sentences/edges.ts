import { Gap, Shape, type TokenTable } from '../../document/token-table.js';

// He said: “It is over.” (Nobody moved.) She left.
//                     ^─┘ closers        ^ a closer, too: each stands without a gap after what it closes

/** How many marks are looked through at most, so that a text of nothing but marks costs no more than another. */
const MOST_MARKS = 6;

/** The last token before `token`, leaving out quotation marks and brackets that close. */
export function lastBeforeClosers({ shapes, gaps }: TokenTable, token: number): number {
  let last = token - 1;
  const farthest = Math.max(0, last - MOST_MARKS);
  while (last > farthest && gaps[last] === Gap.None && isCloser(shapes[last]!)) last--;
  return last;
}

function isCloser(shape: number): boolean {
  return shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.CloseBracket;
}

/** The first token from `token` on, leaving out quotation marks and brackets that open. */
export function firstAfterOpeners({ shapes, length }: TokenTable, token: number): number {
  let first = token;
  const farthest = Math.min(length - 1, token + MOST_MARKS);
  while (first < farthest && isOpener(shapes[first]!)) first++;
  return first;
}

function isOpener(shape: number): boolean {
  return shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.OpenBracket;
}
