import type { Emissions } from '../../src/stages/quotes/emissions.js';
import { FeatureList } from '../../src/stages/quotes/feature-list.js';
import { LABELS } from '../../src/stages/quotes/labels.js';
import { STRIDE } from '../../src/stages/quotes/packed-sums.js';
import {
  addTokenFeatures,
  MOST_TOKEN_FEATURES,
  TAGGER_ROWS,
} from '../../src/stages/quotes/token-features.js';
import type { Paragraph, TokenView } from '../../src/stages/quotes/token-view.js';

/** Emissions of weights in training: every feature of every token, one by one. */
export class FloatEmissions implements Emissions {
  readonly #weights: Float32Array;
  readonly #list = new FeatureList(MOST_TOKEN_FEATURES);
  readonly #rows = new Uint32Array(MOST_TOKEN_FEATURES);

  constructor(weights: Float32Array) {
    this.#weights = weights;
  }

  score(view: TokenView, paragraph: Paragraph, scores: Float64Array, factors: Float64Array): void {
    const { first, end } = paragraph;
    for (let token = first; token < end; token++) {
      this.#list.clear();
      addTokenFeatures(view, paragraph, token, this.#list);
      const count = this.#list.rowsInto(this.#rows, TAGGER_ROWS - 1);
      const o = (token - first) * LABELS;
      scores.fill(0, o, o + LABELS);
      for (let feature = 0; feature < count; feature++)
        for (let label = 0; label < LABELS; label++)
          scores[o + label]! += this.#weights[this.#rows[feature]! * STRIDE + label]!;
    }
    writeFactors(scores, end - first, factors);
  }
}

/** e to the power of each score's distance from the best of its token. */
export function writeFactors(scores: Float64Array, size: number, factors: Float64Array): void {
  for (let o = 0; o < size * LABELS; o += LABELS) {
    let most = -Infinity;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, scores[o + label]!);
    for (let label = 0; label < LABELS; label++) factors[o + label] = Math.exp(scores[o + label]! - most);
  }
}
