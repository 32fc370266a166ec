import { Label, LABELS } from './labels.js';

/** Added to each token's score as a cue's or source's first, so that the best path proposes more of them than it believes. */
const CUE_BONUS = 2;
const SOURCE_BONUS = 1;

/**
 * Writes the labels of a paragraph's best path to `path[from]` … (Viterbi 1967). `best` and `back` are room for `size` × {@link LABELS}
 * values. Labels that may not follow each other have a transition of -Infinity. Linear in `size`.
 */
export function bestPath(
  scores: Float64Array,
  size: number,
  transitions: Float32Array,
  best: Float64Array,
  back: Uint8Array,
  path: Uint8Array,
  from: number,
): void {
  if (size === 0) return;
  for (let label = 0; label < LABELS; label++) {
    const canBegin = label === Label.O || label % 2 === 1;
    best[label] = (canBegin ? 0 : -1e9) + scores[label]! + bonusOf(label);
  }
  for (let o = LABELS, end = size * LABELS; o < end; o += LABELS) {
    // an inside label comes from its own kind, the others from any
    for (let to = 0; to < LABELS; to++) {
      const isInside = to > 0 && (to & 1) === 0;
      const first = isInside ? to - 1 : 0;
      const last = isInside ? to : LABELS - 1;
      let most = best[o - LABELS + first]! + transitions[first * LABELS + to]!;
      let source = first;
      for (let label = first + 1; label <= last; label++) {
        const score = best[o - LABELS + label]! + transitions[label * LABELS + to]!;
        if (score > most) {
          most = score;
          source = label;
        }
      }
      back[o + to] = source;
      best[o + to] = most + scores[o + to]! + bonusOf(to);
    }
  }
  const last = (size - 1) * LABELS;
  let label = 0;
  for (let other = 1; other < LABELS; other++) if (best[last + other]! > best[last + label]!) label = other;
  for (let at = size - 1; at >= 0; at--) {
    path[from + at] = label;
    label = back[at * LABELS + label]!;
  }
}

function bonusOf(label: number): number {
  return label === Label.BeginCue ? CUE_BONUS : label === Label.BeginSource ? SOURCE_BONUS : 0;
}
