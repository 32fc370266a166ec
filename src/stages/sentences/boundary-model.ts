import { CopydeskError } from '../../errors.js';
import { loadModel } from '../../linear-model/load.js';
import type { Model } from '../../linear-model/model-file.js';
import type { TokenTable } from '../../document/token-table.js';
import type { SentenceContext } from './context.js';
import { FEATURE_ID, FEATURES, writeFeatures } from './features.js';

const NAME = 'sentences';
const buffer = new Uint32Array(FEATURES);

/** The trained judge of boundaries: one weight a slot, the sum of a candidate's weights is its log-odds. */
export class BoundaryModel {
  readonly fingerprint: string;
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #mask: number;

  constructor(model: Model) {
    const weights = model.sections.get('weights');
    const scale = model.meta['scale'];
    if (model.features !== FEATURE_ID || !(weights instanceof Int8Array) || typeof scale !== 'number')
      throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', {
        name: NAME,
        problem: `it was made for the features ${model.features}, not ${FEATURE_ID}`,
      });
    this.fingerprint = model.fingerprint;
    this.#weights = weights;
    this.#scale = scale;
    this.#mask = weights.length - 1;
  }

  /** Log-odds that a sentence begins at a token. */
  score(tokens: TokenTable, token: number, context: SentenceContext, style: number): number {
    const count = writeFeatures(tokens, token, context, style, buffer);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += this.#weights[buffer[at]! & this.#mask]!;
    return sum * this.#scale;
  }
}

/** The model that ships with copydesk. */
export function loadBoundaryModel(): BoundaryModel {
  return new BoundaryModel(loadModel(NAME));
}
