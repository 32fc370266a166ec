/** Which labels may follow which, and at what score: the allowed moves of a chain, label by label. */
export interface Moves {
  readonly labels: number;
  /** Where the moves into each label begin; one entry more than labels. */
  readonly starts: Uint8Array;
  readonly from: Uint8Array;
  readonly scores: Int32Array;
  /** Score of beginning with each label; {@link FORBIDDEN} where it must not. */
  readonly begins: Int32Array;
}

/** Below any score that can come about. */
export const FORBIDDEN = -0x3fffffff;

/** The allowed moves of a matrix (labels × labels, from × to); scores at or below {@link FORBIDDEN} are left out. */
export function movesOf(labels: number, transitions: Int32Array, begins: Int32Array): Moves {
  const starts = new Uint8Array(labels + 1);
  const from: number[] = [];
  const scores: number[] = [];
  for (let to = 0; to < labels; to++) {
    for (let label = 0; label < labels; label++) {
      const score = transitions[label * labels + to]!;
      if (score <= FORBIDDEN) continue;
      from.push(label);
      scores.push(score);
    }
    starts[to + 1] = from.length;
  }
  return { labels, starts, from: Uint8Array.from(from), scores: Int32Array.from(scores), begins };
}

/** Buffers of the decoder, used again for every sequence. */
export interface ViterbiBuffers {
  readonly best: Int32Array;
  readonly back: Uint8Array;
}

export function viterbiBuffers(longest: number, labels: number): ViterbiBuffers {
  return { best: new Int32Array(longest * labels), back: new Uint8Array(longest * labels) };
}

/**
 * The best path of labels through `length` positions (Viterbi 1967), exactly. `emissions` holds a score a position and label,
 * from `at` on. Writes the labels to `path` from `pathStart` on. Linear in the positions; allocates nothing.
 */
export function viterbi(
  moves: Moves,
  emissions: Int32Array,
  length: number,
  { best, back }: ViterbiBuffers,
  path: Uint8Array,
  pathStart: number,
): void {
  const { labels, starts, from, scores, begins } = moves;
  if (length === 0) return;
  for (let label = 0; label < labels; label++) best[label] = begins[label]! + emissions[label]!;
  for (let at = 1; at < length; at++) {
    const row = at * labels;
    const before = row - labels;
    for (let label = 0; label < labels; label++) {
      let most = FORBIDDEN * 2;
      let origin = 0;
      for (let move = starts[label]!; move < starts[label + 1]!; move++) {
        const score = best[before + from[move]!]! + scores[move]!;
        if (score > most) {
          most = score;
          origin = from[move]!;
        }
      }
      best[row + label] = Math.max(most, FORBIDDEN) + emissions[row + label]!;
      back[row + label] = origin;
    }
  }
  let label = bestOf(best, (length - 1) * labels, labels);
  for (let at = length - 1; at >= 0; at--) {
    path[pathStart + at] = label;
    label = back[at * labels + label]!;
  }
}

function bestOf(scores: Int32Array, at: number, labels: number): number {
  let label = 0;
  for (let other = 1; other < labels; other++) if (scores[at + other]! > scores[at + label]!) label = other;
  return label;
}
