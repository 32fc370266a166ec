import type { DocumentView } from './document-view.js';
import type { FeatureList } from './feature-list.js';
import { AFTER, BEFORE, type SentenceFrame } from './sentence-frame.js';
import { WordBit } from './word-types.js';

// A name is mostly a run of capitals: what stands around the run, in it, and behind a small word that may belong to the name
// (`Union of the Centre`), and whether a bracket abbreviates it (`Shefa Aid Trust (SAT)`).

/** How far the words around a run of capitals are looked for. */
const RUN_REACH = 8;

const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
const APOSTROPHE = 0x27;

/** Adds the features of the run of capitals that a token stands in. */
export function addRunFeatures(
  view: DocumentView,
  frame: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const { ids } = view;
  const { bits, lowers, clusters } = view.types;
  const { first, end } = frame;
  let runFirst = token;
  while (runFirst > first && token - runFirst < RUN_REACH && bits[ids[runFirst - 1]!]! & WordBit.Capital)
    runFirst--;
  let runLast = token;
  while (runLast + 1 < end && runLast - token < RUN_REACH && bits[ids[runLast + 1]!]! & WordBit.Capital)
    runLast++;
  const left = runFirst > first ? ids[runFirst - 1]! : -1;
  const right = runLast + 1 < end ? ids[runLast + 1]! : -1;
  const leftSteps = token - runFirst;
  const rightSteps = runLast - token;
  const steps = leftSteps * 16 + rightSteps;
  list.openGroup();
  list.pair(120, left < 0 ? BEFORE : lowers[left]!, leftSteps === 0 ? 1 : 0);
  list.pair(122, left < 0 ? BEFORE : clusters[left]!, steps);
  list.add(124, steps);
  list.closeGroup();
  list.openGroup();
  list.pair(121, right < 0 ? AFTER : lowers[right]!, rightSteps === 0 ? 1 : 0);
  list.pair(123, right < 0 ? AFTER : clusters[right]!, steps);
  list.closeGroup();
  if (leftSteps > 0) {
    list.add(125, lowers[ids[runFirst]!]!);
    list.add(126, clusters[ids[runFirst]!]!);
  }
  if (rightSteps > 0) {
    list.add(127, lowers[ids[runLast]!]!);
    list.add(128, clusters[ids[runLast]!]!);
  }
  addInnerFeatures(view, runFirst, runLast, token, list);
  addLinkedFeatures(view, frame, runFirst, runLast, list);
  addBracketFeatures(view, frame, runFirst, runLast, token, list);
}

/** The words of a long run that are neither its edges nor the token. */
function addInnerFeatures(
  { types, ids }: DocumentView,
  runFirst: number,
  runLast: number,
  token: number,
  list: FeatureList,
): void {
  for (let at = runFirst + 1; at < runLast; at++) {
    if (at === token) continue;
    list.openGroup();
    list.pair(150, types.lowers[ids[at]!]!, at < token ? 1 : 0);
    list.pair(151, types.clusters[ids[at]!]!, at < token ? 1 : 0);
    list.closeGroup();
  }
}

/** The nearest capitals that a small word links the run to. */
function addLinkedFeatures(
  { types, ids }: DocumentView,
  { first, end }: SentenceFrame,
  runFirst: number,
  runLast: number,
  list: FeatureList,
): void {
  const { bits, lowers, clusters } = types;
  let before = runFirst - 1;
  while (before > first && runFirst - before <= 2 && bits[ids[before]!]! & WordBit.Link) before--;
  if (before >= first && before < runFirst - 1 && bits[ids[before]!]! & WordBit.Capital) {
    list.openGroup();
    list.pair(152, lowers[ids[before]!]!, lowers[ids[before + 1]!]!);
    list.pair(153, clusters[ids[before]!]!, lowers[ids[before + 1]!]!);
    list.closeGroup();
  }
  let after = runLast + 1;
  while (after + 1 < end && after - runLast <= 2 && bits[ids[after]!]! & WordBit.Link) after++;
  if (after < end && after > runLast + 1 && bits[ids[after]!]! & WordBit.Capital) {
    list.openGroup();
    list.pair(154, lowers[ids[after]!]!, lowers[ids[runLast + 1]!]!);
    list.pair(155, clusters[ids[after]!]!, lowers[ids[runLast + 1]!]!);
    list.closeGroup();
  }
}

/** An abbreviation alone in brackets, and the name that stands before one. */
function addBracketFeatures(
  view: DocumentView,
  { first, end }: SentenceFrame,
  runFirst: number,
  runLast: number,
  token: number,
  list: FeatureList,
): void {
  const { types, ids } = view;
  if (runFirst === runLast && runFirst > first && runLast + 1 < end) {
    if (isMark(view, token - 1, OPEN_BRACKET) && isMark(view, token + 1, CLOSE_BRACKET)) {
      const isShort = (types.bits[ids[token]!]! & WordBit.AllCaps) !== 0 ? 1 : 0;
      const before = token - 2 >= first ? ids[token - 2]! : -1;
      list.pair(156, isShort, abbreviates(view, token, token - 2, first) ? 1 : 0);
      list.pair(157, before < 0 ? BEFORE : types.clusters[before]!, isShort);
    }
  }
  if (
    runLast + 3 < end &&
    isMark(view, runLast + 1, OPEN_BRACKET) &&
    isMark(view, runLast + 3, CLOSE_BRACKET)
  )
    list.add(
      158,
      (types.bits[ids[runLast + 2]!]! & WordBit.AllCaps ? 1 : 0) +
        (abbreviates(view, runLast + 2, runLast, first) ? 2 : 0),
    );
}

function isMark({ text, tokens }: DocumentView, token: number, unit: number): boolean {
  const start = tokens.starts[token]!;
  return tokens.ends[token] === start + 1 && text.charCodeAt(start) === unit;
}

/** Whether the letters of a token are the initials of the capitalised words up to `last`; small words need not count. */
function abbreviates(
  { text, tokens, types, ids }: DocumentView,
  token: number,
  last: number,
  first: number,
): boolean {
  const start = tokens.starts[token]!;
  let letter = tokens.ends[token]! - 1;
  if (letter - start < 1) return false;
  for (let at = last; at >= first && letter >= start; at--) {
    const unit = text.charCodeAt(tokens.starts[at]!);
    if (unit === text.charCodeAt(letter)) letter--;
    else if ((types.bits[ids[at]!]! & WordBit.Link) === 0 && unit !== APOSTROPHE) return false;
  }
  return letter < start;
}
