import { addWeights, type FeatureWeights } from '../../linear-model/feature-weights.js';
import { addContextFeatures } from './context-features.js';
import type { DocumentView } from './document-view.js';
import { FeatureList } from './feature-list.js';
import { LABELS } from './labels.js';
import { SLOTS } from './word-features.js';

const STRIDE = SLOTS * LABELS;

/** Sums of the word features' weights, for each known word and each of the five places it can be seen from. */
export class WordVectors {
  readonly #weights: FeatureWeights;
  sums = new Int16Array(STRIDE * 4096);

  constructor(weights: FeatureWeights) {
    this.#weights = weights;
  }

  /** Sums the weights of a word that is met for the first time. */
  readonly add = (id: number, lists: readonly FeatureList[]): void => {
    if (this.sums.length < (id + 1) * STRIDE) {
      const wider = new Int16Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    this.sums.fill(0, id * STRIDE, (id + 1) * STRIDE);
    for (const [slot, list] of lists.entries())
      for (let at = 0; at < list.length; at++)
        addWeights(this.#weights, list.hashes[at]!, this.sums, id * STRIDE + slot * LABELS);
  };
}

const list = new FeatureList();

/** The scores of every label for every token of a document, {@link LABELS} a token, written to `out`. */
export function scoreTokens(
  view: DocumentView,
  vectors: WordVectors,
  weights: FeatureWeights,
  out: Int16Array,
): void {
  const { firsts, ends, length } = view.sentences;
  for (let sentence = 0; sentence < length; sentence++) {
    const frame = { first: firsts[sentence]!, end: ends[sentence]!, kind: view.cases[sentence]! };
    for (let token = frame.first; token < frame.end; token++) {
      const row = token * LABELS;
      addWordVectors(view, vectors.sums, frame.first, frame.end, token, out);
      list.clear();
      addContextFeatures(view, frame, token, list);
      for (let at = 0; at < list.length; at++) addWeights(weights, list.hashes[at]!, out, row);
    }
  }
}

/** Sums the vectors of the words from two before to two after a token, each from the place it is seen from. */
function addWordVectors(
  { ids }: DocumentView,
  sums: Int16Array,
  first: number,
  end: number,
  token: number,
  out: Int16Array,
): void {
  const row = token * LABELS;
  const own = ids[token]! * STRIDE + 2 * LABELS;
  for (let label = 0; label < LABELS; label++) out[row + label] = sums[own + label]!;
  for (let slot = 0; slot < SLOTS; slot++) {
    const at = token + slot - 2;
    if (slot === 2 || at < first || at >= end) continue;
    const from = ids[at]! * STRIDE + slot * LABELS;
    for (let label = 0; label < LABELS; label++) out[row + label]! += sums[from + label]!;
  }
}
