import type { Emissions } from './emissions.js';
import { forwardBackward } from './forward-backward.js';
import { Label, LABELS } from './labels.js';
import type { TokenView } from './token-view.js';
import { bestPath } from './viterbi.js';

// Of this module's own: constants that are imported are read and checked at every use.
const WIDTH = LABELS;
const { BeginContent, InContent, BeginCue, InCue, BeginSource, InSource } = Label;

/** A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001). */
export interface Tagger {
  readonly emissions: Emissions;
  /** From × to; -Infinity where an inside label cannot follow. */
  readonly transitions: Float32Array;
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

/** Labels a text paragraph by paragraph (forward–backward and Viterbi). Linear in its tokens. */
export function tagTokens(view: TokenView, { emissions, transitions }: Tagger): Posteriors {
  const { length } = view.passage.tokens;
  const tags = {
    begins: new Float32Array(length),
    ends: new Float32Array(length),
    contents: new Float32Array(length),
    cues: new Float32Array(length),
    sources: new Float32Array(length),
    path: new Uint8Array(length),
  };
  const moves = movesOf(transitions);
  for (const paragraph of view.paragraphs) {
    const { first, end } = paragraph;
    const { scores, factors, forward, backward } = roomFor(end - first);
    emissions.score(view, paragraph, scores, factors);
    forwardBackward(factors, end - first, moves.factors, forward, backward);
    readPosteriors(forward, backward, first, end, tags);
    bestPath(scores, end - first, moves.scores, forward, tags.path, first);
  }
  return tags;
}

/** A tagger's moves between labels as the two passes read them. */
interface Moves {
  readonly scores: Float64Array;
  readonly factors: Float64Array;
}

const knownMoves = new WeakMap<Float32Array, Moves>();

function movesOf(transitions: Float32Array): Moves {
  const known = knownMoves.get(transitions);
  if (known !== undefined) return known;
  const moves = {
    scores: Float64Array.from(transitions),
    factors: Float64Array.from(transitions, (score) => Math.exp(score)),
  };
  knownMoves.set(transitions, moves);
  return moves;
}

/** What is computed of one paragraph at a time, {@link LABELS} values a token; kept for the next. */
class Room {
  readonly scores: Float64Array;
  readonly factors: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;

  constructor(readonly tokens: number) {
    this.scores = new Float64Array(tokens * LABELS);
    this.factors = new Float64Array(tokens * LABELS);
    this.forward = new Float64Array(tokens * LABELS);
    this.backward = new Float64Array(tokens * LABELS);
  }
}

/** For all but the rarest paragraphs. */
const kept = new Room(512);

function roomFor(tokens: number): Room {
  return tokens <= kept.tokens ? kept : new Room(tokens);
}

function readPosteriors(
  forward: Float64Array,
  backward: Float64Array,
  first: number,
  end: number,
  { begins, ends, contents, cues, sources }: Posteriors,
): void {
  for (let token = first, o = 0; token < end; token++, o += WIDTH) {
    const outside = forward[o]! * backward[o]!;
    const begin = forward[o + BeginContent]! * backward[o + BeginContent]!;
    const inside = forward[o + InContent]! * backward[o + InContent]!;
    const cue = forward[o + BeginCue]! * backward[o + BeginCue]! + forward[o + InCue]! * backward[o + InCue]!;
    const source =
      forward[o + BeginSource]! * backward[o + BeginSource]! +
      forward[o + InSource]! * backward[o + InSource]!;
    const inverse = 1 / (outside + begin + inside + cue + source);
    begins[token] = begin * inverse;
    contents[token] = begin * inverse + inside * inverse;
    cues[token] = cue * inverse;
    sources[token] = source * inverse;
    if (token > first) ends[token - 1] = Math.max(0, contents[token - 1]! - inside * inverse);
  }
  if (end > first) ends[end - 1] = contents[end - 1]!;
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
