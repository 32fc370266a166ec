import { addWeights, type FeatureWeights } from '../../linear-model/feature-weights.js';
import {
  addContextFeatures,
  addPositionFeatures,
  positionOf,
  POSITIONS,
  type SentenceFrame,
} from './context-features.js';
import type { DocumentView } from './document-view.js';
import { FeatureList } from './feature-list.js';
import type { GroupSums } from './group-sums.js';
import { LABELS } from './labels.js';
import { SLOTS } from './word-features.js';

const STRIDE = SLOTS * LABELS;

/**
 * Sums of weights that recur: of the word features, for each known word and each of the five places it can be seen from, and
 * of each position's. Row 0 is zero; word `id` has row `id + 1`.
 */
export class WordVectors {
  readonly #weights: FeatureWeights;
  readonly #known = new Uint8Array(POSITIONS);
  sums = new Int16Array(STRIDE * 4096);
  /** {@link LABELS} a position; read after {@link positionRow}. */
  readonly positions = new Int16Array(POSITIONS * LABELS);

  constructor(weights: FeatureWeights) {
    this.#weights = weights;
  }

  /** Sums the weights of a word that is met for the first time. */
  readonly add = (id: number, lists: readonly FeatureList[]): void => {
    const row = (id + 1) * STRIDE;
    if (this.sums.length < row + STRIDE) {
      const wider = new Int16Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    this.sums.fill(0, row, row + STRIDE);
    for (const [slot, list] of lists.entries())
      for (let at = 0; at < list.length; at++)
        addWeights(this.#weights, list.hashes[at]!, this.sums, row + slot * LABELS);
  };

  /** Where the sums of a position stand in {@link positions}. */
  positionRow(position: number): number {
    if (this.#known[position] === 0) {
      this.#known[position] = 1;
      list.clear();
      addPositionFeatures(position, list);
      for (let at = 0; at < list.length; at++)
        addWeights(this.#weights, list.hashes[at]!, this.positions, position * LABELS);
    }
    return position * LABELS;
  }
}

const list = new FeatureList();

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
      const row = token * LABELS;
      addVectors(view, vectors, frame, token, out);
      list.clear();
      addContextFeatures(view, frame, token, list);
      groups.add(list, out, row);
    }
  }
}

/** Sums the vectors of the words from two before to two after a token, each from the place it is seen from, and of its position. */
function addVectors(
  view: DocumentView,
  vectors: WordVectors,
  frame: SentenceFrame,
  token: number,
  out: Int16Array,
): void {
  const { ids } = view;
  const { sums, positions } = vectors;
  const row = token * LABELS;
  const a = token - 2 >= frame.first ? (ids[token - 2]! + 1) * STRIDE : 0;
  const b = token - 1 >= frame.first ? (ids[token - 1]! + 1) * STRIDE + LABELS : 0;
  const c = (ids[token]! + 1) * STRIDE + 2 * LABELS;
  const d = token + 1 < frame.end ? (ids[token + 1]! + 1) * STRIDE + 3 * LABELS : 0;
  const e = token + 2 < frame.end ? (ids[token + 2]! + 1) * STRIDE + 4 * LABELS : 0;
  const at = vectors.positionRow(positionOf(view, frame, token));
  for (let label = 0; label < LABELS; label++)
    out[row + label] =
      sums[a + label]! +
      sums[b + label]! +
      sums[c + label]! +
      sums[d + label]! +
      sums[e + label]! +
      positions[at + label]!;
}
