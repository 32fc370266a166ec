import { Label, LABELS, mayFollow } from './labels.js';

/** Of this module's own: a constant that is imported is read and checked at every use. */
const WIDTH = LABELS;
/** Added to each token's score as a cue's or source's first, so that the best path proposes more of them than it believes. */
const CUE_BONUS = 2;
const SOURCE_BONUS = 1;
const IMPOSSIBLE = -1e9;

/**
 * Writes the labels of a paragraph's best path to `path[from]` … (Viterbi 1967). `moves` holds the scores of the moves between labels, from
 * × to; `best` is room for `size` × {@link LABELS} values. Linear in `size`.
 *
 * Only the scores are kept on the way forward. Where each came from is asked again on the way back, for the one label of each token
 * that lies on the path, not for all seven.
 */
export function bestPath(
  scores: Float64Array,
  size: number,
  moves: Float64Array,
  best: Float64Array,
  path: Uint8Array,
  from: number,
): void {
  if (size === 0) return;
  goForward(scores, size, moves, best);
  const last = (size - 1) * WIDTH;
  let label = 0;
  for (let other = 1; other < WIDTH; other++) if (best[last + other]! > best[last + label]!) label = other;
  path[from + size - 1] = label;
  for (let at = size - 2; at >= 0; at--) {
    label = sourceOf(label, moves, best, at * WIDTH);
    path[from + at] = label;
  }
}

/** The label before: the best one from which `to` can be reached, the first of equals. */
function sourceOf(to: number, moves: Float64Array, best: Float64Array, o: number): number {
  if (!mayFollow(Label.O, to))
    return best[o + to]! + moves[to * WIDTH + to]! > best[o + to - 1]! + moves[(to - 1) * WIDTH + to]!
      ? to
      : to - 1;
  let source = 0;
  let most = best[o]! + moves[to]!;
  for (let label = 1; label < WIDTH; label++) {
    const score = best[o + label]! + moves[label * WIDTH + to]!;
    if (score > most) {
      most = score;
      source = label;
    }
  }
  return source;
}

/** The score of the best path to each label of each token; written out for the seven labels. */
function goForward(scores: Float64Array, size: number, moves: Float64Array, best: Float64Array): void {
  let b0 = scores[0]!;
  let b1 = scores[1]!;
  let b2 = scores[2]! + IMPOSSIBLE;
  let b3 = scores[3]! + CUE_BONUS;
  let b4 = scores[4]! + IMPOSSIBLE;
  let b5 = scores[5]! + SOURCE_BONUS;
  let b6 = scores[6]! + IMPOSSIBLE;
  for (let o = 0, last = (size - 1) * WIDTH; ;) {
    best[o] = b0;
    best[o + 1] = b1;
    best[o + 2] = b2;
    best[o + 3] = b3;
    best[o + 4] = b4;
    best[o + 5] = b5;
    best[o + 6] = b6;
    if (o === last) return;
    o += WIDTH;
    const n0 = bestOf(moves, 0, b0, b1, b2, b3, b4, b5, b6) + scores[o]!;
    const n1 = bestOf(moves, 1, b0, b1, b2, b3, b4, b5, b6) + scores[o + 1]!;
    const n3 = bestOf(moves, 3, b0, b1, b2, b3, b4, b5, b6) + scores[o + 3]! + CUE_BONUS;
    const n5 = bestOf(moves, 5, b0, b1, b2, b3, b4, b5, b6) + scores[o + 5]! + SOURCE_BONUS;
    b2 = larger(b1 + moves[9]!, b2 + moves[16]!) + scores[o + 2]!;
    b4 = larger(b3 + moves[25]!, b4 + moves[32]!) + scores[o + 4]!;
    b6 = larger(b5 + moves[41]!, b6 + moves[48]!) + scores[o + 6]!;
    b0 = n0;
    b1 = n1;
    b3 = n3;
    b5 = n5;
  }
}

function bestOf(
  moves: Float64Array,
  to: number,
  b0: number,
  b1: number,
  b2: number,
  b3: number,
  b4: number,
  b5: number,
  b6: number,
): number {
  const low = larger(larger(b0 + moves[to]!, b1 + moves[WIDTH + to]!), b2 + moves[2 * WIDTH + to]!);
  const high = larger(b3 + moves[3 * WIDTH + to]!, b4 + moves[4 * WIDTH + to]!);
  return larger(larger(low, high), larger(b5 + moves[5 * WIDTH + to]!, b6 + moves[6 * WIDTH + to]!));
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
