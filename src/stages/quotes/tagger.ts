import { addTokenFeatures, MOST_TOKEN_FEATURES, TAGGER_ROWS } from './token-features.js';
import type { TokenView } from './token-view.js';

/** Labels of the tagger: outside, then begin and inside of content, cue and source. */
export const LABELS = 7;
/** A row of the table holds this many weights, so that it begins at a multiple of eight. */
export const STRIDE = 8;
export const Label = {
  O: 0,
  BeginContent: 1,
  InContent: 2,
  BeginCue: 3,
  InCue: 4,
  BeginSource: 5,
  InSource: 6,
} as const;

/** The weights of a linear-chain conditional random field. */
export interface TaggerWeights {
  /** Rows × {@link STRIDE}. */
  readonly table: Float32Array | Int8Array;
  /** What a unit of the table is worth. */
  readonly scale: number;
  /** From × to; -Infinity where an inside label cannot follow. */
  readonly transitions: Float32Array;
}

/** Whether a label may follow another: an inside label only its own kind. */
export function mayFollow(from: number, to: number): boolean {
  if (to === 0 || to % 2 === 1) return true;
  return from === to || from === to - 1;
}

/** What the tagger says of each token. */
export interface Posteriors {
  /** Probability that a content begins at the token. */
  readonly begins: Float32Array;
  /** Probability that a content ends with the token. */
  readonly ends: Float32Array;
  readonly contents: Float32Array;
  readonly cues: Float32Array;
  readonly sources: Float32Array;
  /** Labels of the best path when cues and sources are made likelier: proposals. */
  readonly path: Uint8Array;
}

const CUE_BONUS = 2;
const SOURCE_BONUS = 1;

/** Labels a text paragraph by paragraph (forward–backward and Viterbi). Linear in its tokens. */
export function tagTokens(view: TokenView, { table, scale, transitions }: TaggerWeights): Posteriors {
  const { length } = view.passage.tokens;
  const begins = new Float32Array(length);
  const ends = new Float32Array(length);
  const contents = new Float32Array(length);
  const cues = new Float32Array(length);
  const sources = new Float32Array(length);
  const path = new Uint8Array(length);
  const moves = Float64Array.from(transitions, (score) => Math.exp(score));
  const rows = new Uint32Array(MOST_TOKEN_FEATURES);
  let longest = 0;
  for (let p = 0; p + 1 < view.paragraphStarts.length; p++)
    longest = Math.max(longest, view.paragraphStarts[p + 1]! - view.paragraphStarts[p]!);
  const emissions = new Float64Array(longest * LABELS);
  const factors = new Float64Array(longest * LABELS);
  const forward = new Float64Array(longest * LABELS);
  const backward = new Float64Array(longest * LABELS);
  const back = new Uint8Array(longest * LABELS);
  for (let p = 0; p + 1 < view.paragraphStarts.length; p++) {
    const first = view.paragraphStarts[p]!;
    const end = view.paragraphStarts[p + 1]!;
    const size = end - first;
    for (let at = 0; at < size; at++) {
      const count = addTokenFeatures(view, first + at, first, end, rows, 0);
      let e0 = 0,
        e1 = 0,
        e2 = 0,
        e3 = 0,
        e4 = 0,
        e5 = 0,
        e6 = 0;
      for (let f = 0; f < count; f++) {
        const row = rows[f]! * STRIDE;
        e0 += table[row]!;
        e1 += table[row + 1]!;
        e2 += table[row + 2]!;
        e3 += table[row + 3]!;
        e4 += table[row + 4]!;
        e5 += table[row + 5]!;
        e6 += table[row + 6]!;
      }
      const o = at * LABELS;
      emissions[o] = e0 * scale;
      emissions[o + 1] = e1 * scale;
      emissions[o + 2] = e2 * scale;
      emissions[o + 3] = e3 * scale;
      emissions[o + 4] = e4 * scale;
      emissions[o + 5] = e5 * scale;
      emissions[o + 6] = e6 * scale;
    }
    forwardBackward(emissions, size, moves, factors, forward, backward);
    for (let at = 0; at < size; at++) {
      const o = at * LABELS;
      const token = first + at;
      let sum = 0;
      for (let label = 0; label < LABELS; label++) sum += forward[o + label]! * backward[o + label]!;
      const inverse = 1 / sum;
      const begin = forward[o + 1]! * backward[o + 1]! * inverse;
      const inside = forward[o + 2]! * backward[o + 2]! * inverse;
      begins[token] = begin;
      contents[token] = begin + inside;
      cues[token] = (forward[o + 3]! * backward[o + 3]! + forward[o + 4]! * backward[o + 4]!) * inverse;
      sources[token] = (forward[o + 5]! * backward[o + 5]! + forward[o + 6]! * backward[o + 6]!) * inverse;
      if (at > 0) ends[token - 1] = Math.max(0, contents[token - 1]! - inside);
    }
    if (size > 0) ends[end - 1] = contents[end - 1]!;
    bestPath(emissions, size, transitions, forward, back, path, first);
  }
  return { begins, ends, contents, cues, sources, path };
}

/** Forward and backward factors of each position, scaled to sum to one; allocates nothing. */
export function forwardBackward(
  emissions: Float64Array,
  size: number,
  moves: Float64Array,
  factors: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
): number {
  let log = 0;
  for (let at = 0; at < size; at++) {
    const o = at * LABELS;
    let most = -Infinity;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, emissions[o + label]!);
    for (let label = 0; label < LABELS; label++) factors[o + label] = Math.exp(emissions[o + label]! - most);
    log += most;
    let sum = 0;
    if (at === 0)
      for (let label = 0; label < LABELS; label++) {
        const value = label === 0 || label % 2 === 1 ? factors[label]! : 0;
        forward[label] = value;
        sum += value;
      }
    else {
      const f = o - LABELS;
      for (let to = 0; to < LABELS; to++) {
        let value = 0;
        for (let from = 0; from < LABELS; from++) value += forward[f + from]! * moves[from * LABELS + to]!;
        value *= factors[o + to]!;
        forward[o + to] = value;
        sum += value;
      }
    }
    log += Math.log(sum);
    const inverse = 1 / sum;
    for (let label = 0; label < LABELS; label++) forward[o + label]! *= inverse;
  }
  for (let at = size - 1; at >= 0; at--) {
    const o = at * LABELS;
    if (at === size - 1) {
      for (let label = 0; label < LABELS; label++) backward[o + label] = 1;
      continue;
    }
    const next = o + LABELS;
    let sum = 0;
    for (let from = 0; from < LABELS; from++) {
      let value = 0;
      for (let to = 0; to < LABELS; to++)
        value += moves[from * LABELS + to]! * factors[next + to]! * backward[next + to]!;
      backward[o + from] = value;
      sum += value;
    }
    const inverse = 1 / sum;
    for (let label = 0; label < LABELS; label++) backward[o + label]! *= inverse;
  }
  return log;
}

function bestPath(
  emissions: Float64Array,
  size: number,
  transitions: Float32Array,
  best: Float64Array,
  back: Uint8Array,
  path: Uint8Array,
  pathStart: number,
): void {
  if (size === 0) return;
  for (let at = 0; at < size; at++) {
    const o = at * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let most = at === 0 ? (to === 0 || to % 2 === 1 ? 0 : -1e9) : -Infinity;
      if (at > 0)
        for (let from = 0; from < LABELS; from++) {
          const score = best[o - LABELS + from]! + transitions[from * LABELS + to]!;
          if (score > most) {
            most = score;
            back[o + to] = from;
          }
        }
      const bonus = to === Label.BeginCue ? CUE_BONUS : to === Label.BeginSource ? SOURCE_BONUS : 0;
      best[o + to] = most + emissions[o + to]! + bonus;
    }
  }
  const last = (size - 1) * LABELS;
  let label = 0;
  for (let other = 1; other < LABELS; other++) if (best[last + other]! > best[last + label]!) label = other;
  for (let at = size - 1; at >= 0; at--) {
    path[pathStart + at] = label;
    label = back[at * LABELS + label]!;
  }
}

/** The spans of a path's labels of one kind, named by the label that begins them. */
export function spansOf(path: Uint8Array, begin: number): { first: number; end: number }[] {
  const spans: { first: number; end: number }[] = [];
  for (let token = 0; token < path.length; token++) {
    if (path[token] !== begin) continue;
    let end = token + 1;
    while (end < path.length && path[end] === begin + 1) end++;
    spans.push({ first: token, end });
  }
  return spans;
}

/** Entries of a tagger's table. */
export const TAGGER_WEIGHTS = TAGGER_ROWS * STRIDE;
