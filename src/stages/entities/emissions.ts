import { addContextFeatures, addPositionFeatures, positionOf, POSITIONS } from './context-features.js';
import type { DocumentView } from './document-view.js';
import { FeatureList } from './feature-list.js';
import type { GroupSums } from './group-sums.js';
import { PAIRS, unpackRow } from './label-pairs.js';
import { LABELS } from './labels.js';
import type { SentenceFrame } from './sentence-frame.js';
import type { WeightRows } from './weight-rows.js';
import { SLOTS } from './word-features.js';

// Own constants are folded into compiled loops; imported ones are read and checked at every use.
const WIDTH = PAIRS;
const COUNT = LABELS;
const STRIDE = SLOTS * WIDTH;

/**
 * Sums of weights that recur, in rows of label pairs: of the word features, for each known word and each of the five places it
 * can be seen from, and of each position's. Row 0 is zero; word `id` has row `id + 1`.
 */
export class WordVectors {
  readonly #weights: WeightRows;
  readonly #known = new Uint8Array(POSITIONS);
  sums = new Int32Array(STRIDE * 4096);
  /** {@link PAIRS} a position; read after {@link positionRow}. */
  readonly positions = new Int32Array(POSITIONS * WIDTH);

  constructor(weights: WeightRows) {
    this.#weights = weights;
  }

  /** Sums the weights of a word that is met for the first time. */
  readonly add = (id: number, lists: readonly FeatureList[]): void => {
    const row = (id + 1) * STRIDE;
    if (this.sums.length < row + STRIDE) {
      const wider = new Int32Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    for (const [slot, features] of lists.entries()) this.#sum(features, this.sums, row + slot * WIDTH);
  };

  /** Where the sums of a position stand in {@link positions}. */
  positionRow(position: number): number {
    if (this.#known[position] === 0) {
      this.#known[position] = 1;
      list.clear();
      addPositionFeatures(position, list);
      this.#sum(list, this.positions, position * WIDTH);
    }
    return position * WIDTH;
  }

  #sum({ hashes, length }: FeatureList, rows: Int32Array, at: number): void {
    rows.fill(0, at, at + WIDTH);
    for (let feature = 0; feature < length; feature++) this.#weights.add(hashes[feature]!, rows, at);
  }
}

const list = new FeatureList();
const sums = new Int32Array(WIDTH);

/** The scores of every label for every token of a document, {@link LABELS} a token, written to `out`. */
export function scoreTokens(
  view: DocumentView,
  vectors: WordVectors,
  groups: GroupSums,
  out: Int16Array,
): void {
  const { firsts, ends, length } = view.sentences;
  for (let sentence = 0; sentence < length; sentence++) {
    const frame = { first: firsts[sentence]!, end: ends[sentence]!, kind: view.cases[sentence]! };
    for (let token = frame.first; token < frame.end; token++) {
      sumVectors(view, vectors, frame, token);
      list.clear();
      addContextFeatures(view, frame, token, list);
      groups.add(list, sums);
      unpackRow(sums, out, token * COUNT);
    }
  }
}

/** Sums the vectors of the words from two before to two after a token, each from the place it is seen from, and of its position. */
function sumVectors(view: DocumentView, vectors: WordVectors, frame: SentenceFrame, token: number): void {
  const { ids } = view;
  const { sums: words, positions } = vectors;
  const a = token - 2 >= frame.first ? (ids[token - 2]! + 1) * STRIDE : 0;
  const b = token - 1 >= frame.first ? (ids[token - 1]! + 1) * STRIDE + WIDTH : 0;
  const c = (ids[token]! + 1) * STRIDE + 2 * WIDTH;
  const d = token + 1 < frame.end ? (ids[token + 1]! + 1) * STRIDE + 3 * WIDTH : 0;
  const e = token + 2 < frame.end ? (ids[token + 2]! + 1) * STRIDE + 4 * WIDTH : 0;
  const at = vectors.positionRow(positionOf(view, frame, token));
  for (let pair = 0; pair < WIDTH; pair++)
    sums[pair] =
      words[a + pair]! +
      words[b + pair]! +
      words[c + pair]! +
      words[d + pair]! +
      words[e + pair]! +
      positions[at + pair]!;
}
