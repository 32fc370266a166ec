import { Place } from '../../text/quotation-marks.js';
import type { Inside } from './content-features.js';
import type { Likeliest } from './likeliest.js';
import { Label } from './labels.js';
import type { Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';

// Of this module's own: constants that are imported are read and checked at every use.
const { BeginContent, InContent, BeginCue, BeginSource } = Label;
const { Outside } = Place;

/** Sums over stretches of tokens, one row a stretch. */
class Stretches {
  readonly sums: Float64Array;
  readonly leasts: Float64Array;
  readonly strongest: Uint8Array;
  readonly cues: Uint32Array;
  readonly sources: Uint32Array;
  readonly quoted: Uint32Array;

  constructor(rows: number) {
    this.sums = new Float64Array(rows);
    this.leasts = new Float64Array(rows);
    this.strongest = new Uint8Array(rows);
    this.cues = new Uint32Array(rows);
    this.sources = new Uint32Array(rows);
    this.quoted = new Uint32Array(rows);
  }
}

/**
 * What lies between each of a few begins and each of a few ends. The tokens are read once: between two neighbouring edges they are
 * one piece, and a span is a handful of pieces.
 */
export class SpanFacts {
  /** Tokens at which pieces begin or end, rising. */
  readonly #cuts: Int32Array;
  #length = 0;
  /** Row `i`: from cut `i` to cut `i + 1`. */
  readonly #pieces: Stretches;
  /** Row `i`: from the begin in question to cut `i`. */
  readonly #spans: Stretches;
  #path: Uint8Array = new Uint8Array(0);
  /** Where the content of the best path ends that starts with the begin in question. */
  #pathEnd = -1;
  readonly #inside: Inside = {
    sum: 0.5,
    least: 0.5,
    strongest: 0,
    cues: 0,
    sources: 0,
    quoted: 0,
    isPath: 0,
  };

  /** Room for `most` edges. */
  constructor(most: number) {
    this.#cuts = new Int32Array(most);
    this.#pieces = new Stretches(most);
    this.#spans = new Stretches(most);
  }

  /** Reads the tokens between the edges. Linear in them. */
  read(view: TokenView, tags: Posteriors, begins: Likeliest, ends: Likeliest): void {
    this.#length = 0;
    this.#path = tags.path;
    for (let at = 0; at < begins.length; at++) this.#cut(begins.ids[at]!);
    for (let at = 0; at < ends.length; at++) this.#cut(ends.ids[at]! + 1);
    for (let piece = 0; piece + 1 < this.#length; piece++) this.#readPiece(view, tags, piece);
  }

  /** Puts a token among the cuts, once. */
  #cut(token: number): void {
    const cuts = this.#cuts;
    let at = this.#length;
    while (at > 0 && cuts[at - 1]! > token) at--;
    if (at > 0 && cuts[at - 1] === token) return;
    cuts.copyWithin(at + 1, at, this.#length++);
    cuts[at] = token;
  }

  #readPiece({ passage, cueClasses }: TokenView, { contents, path }: Posteriors, piece: number): void {
    const { places } = passage.quotations;
    let sum = 0;
    let least = 1;
    let strongest = 0;
    let cues = 0;
    let sources = 0;
    let quoted = 0;
    for (let token = this.#cuts[piece]!, end = this.#cuts[piece + 1]!; token < end; token++) {
      const content = contents[token]!;
      sum += content;
      if (content < least) least = content;
      if (cueClasses[token]! > strongest) strongest = cueClasses[token]!;
      if (path[token] === BeginCue) cues++;
      else if (path[token] === BeginSource) sources++;
      if (places[token] !== Outside) quoted++;
    }
    const pieces = this.#pieces;
    pieces.sums[piece] = sum;
    pieces.leasts[piece] = least;
    pieces.strongest[piece] = strongest;
    pieces.cues[piece] = cues;
    pieces.sources[piece] = sources;
    pieces.quoted[piece] = quoted;
  }

  /** Sets out from one of the begins. */
  startAt(begin: number): void {
    const cuts = this.#cuts;
    const last = this.#length - 1;
    let cut = 0;
    while (cuts[cut] !== begin) cut++;
    this.#add(cut);
    this.#pathEnd = -1;
    if (this.#path[begin] !== BeginContent) return;
    this.#pathEnd = begin + 1;
    while (this.#pathEnd < cuts[last]! && this.#path[this.#pathEnd] === InContent) this.#pathEnd++;
  }

  /** Adds up the pieces from a cut on. */
  #add(cut: number): void {
    const pieces = this.#pieces;
    const spans = this.#spans;
    let sum = 0;
    let least = 1;
    let strongest = 0;
    let cues = 0;
    let sources = 0;
    let quoted = 0;
    for (let last = this.#length - 1; cut < last; cut++) {
      spans.sums[cut + 1] = sum += pieces.sums[cut]!;
      if (pieces.leasts[cut]! < least) least = pieces.leasts[cut]!;
      spans.leasts[cut + 1] = least;
      if (pieces.strongest[cut]! > strongest) strongest = pieces.strongest[cut]!;
      spans.strongest[cut + 1] = strongest;
      spans.cues[cut + 1] = cues += pieces.cues[cut]!;
      spans.sources[cut + 1] = sources += pieces.sources[cut]!;
      spans.quoted[cut + 1] = quoted += pieces.quoted[cut]!;
    }
  }

  /** What lies between the begin in question and `end`, one of the ends; valid until it is asked again. */
  upTo(end: number): Inside {
    let cut = this.#length - 1;
    while (this.#cuts[cut] !== end) cut--;
    const spans = this.#spans;
    const inside = this.#inside;
    inside.sum = spans.sums[cut]!;
    inside.least = spans.leasts[cut]!;
    inside.strongest = spans.strongest[cut]!;
    inside.cues = spans.cues[cut]!;
    inside.sources = spans.sources[cut]!;
    inside.quoted = spans.quoted[cut]!;
    inside.isPath = end <= this.#pathEnd && this.#path[end] !== InContent ? 1 : 0;
    return inside;
  }
}
