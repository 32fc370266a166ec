import { FeatureList } from '../../src/stages/quotes/feature-list.js';
import {
  addTokenFeatures,
  MOST_TOKEN_FEATURES,
  TAGGER_ROWS,
} from '../../src/stages/quotes/token-features.js';
import type { TokenView } from '../../src/stages/quotes/token-view.js';

/** The rows of the tagger's table that each token's features stand in. */
export interface FeatureRows {
  readonly rows: Uint32Array;
  /** Where each token's rows begin; one entry more than tokens. */
  readonly starts: Uint32Array;
}

/** Hashes every feature of every token once, for all the passes of training. */
export function featureRows(view: TokenView): FeatureRows {
  const { length } = view.passage.tokens;
  const list = new FeatureList(MOST_TOKEN_FEATURES);
  const rows = new Uint32Array(length * MOST_TOKEN_FEATURES);
  const own = new Uint32Array(MOST_TOKEN_FEATURES);
  const starts = new Uint32Array(length + 1);
  let count = 0;
  for (const paragraph of view.paragraphs)
    for (let token = paragraph.first; token < paragraph.end; token++) {
      list.clear();
      addTokenFeatures(view, paragraph, token, list);
      const size = list.rowsInto(own, TAGGER_ROWS - 1);
      rows.set(own.subarray(0, size), count);
      starts[token + 1] = count += size;
    }
  return { rows: rows.slice(0, count), starts };
}
