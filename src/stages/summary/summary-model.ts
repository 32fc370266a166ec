import { CopydeskError } from '../../errors.js';
import { loadModel } from '../../linear-model/load.js';
import type { Model, SectionArray } from '../../linear-model/model-file.js';
import { combine, hashForm } from '../../text/word-hash.js';
import { FEATURES } from './features.js';
import { FREQUENCY_BITS } from './information.js';
import { BIAS_BITS, WORD_FEATURES, type WordModel } from './likely-words.js';
import { INPUTS, SQUARED, type SentenceModel } from './sentence-score.js';

/** Everything that is learnt. */
export interface SummaryModel {
  readonly sentence: SentenceModel;
  readonly word: WordModel;
  /** Inverse document frequencies; see `information.ts`. */
  readonly frequencies: Uint8Array;
  readonly fingerprint: string;
}

/** Names the features that a model was trained with: a hash over the columns' names. */
export const FEATURE_ID = [...FEATURES, ...SQUARED, ...WORD_FEATURES]
  .reduce((id, name) => combine(id, hashForm(name)), 0)
  .toString(16);

function section<T extends SectionArray>(
  model: Model,
  name: string,
  length: number,
  type: new (length: number) => T,
): T {
  const found = model.sections.get(name);
  if (found instanceof type && found.length === length) return found;
  throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', {
    name: 'summary',
    problem: `it has no section ${name} of ${length} values`,
  });
}

/** The views of a summary model's file. Throws `ERR_COPYDESK_MODEL_INVALID` when it was trained for other features. */
export function readSummaryModel(model: Model): SummaryModel {
  if (model.features !== FEATURE_ID)
    throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', {
      name: 'summary',
      problem: `it was trained for the features ${model.features}, not ${FEATURE_ID}`,
    });
  return {
    sentence: {
      means: section(model, 'means', FEATURES.length, Float32Array),
      deviations: section(model, 'deviations', FEATURES.length, Float32Array),
      weights: section(model, 'weights', INPUTS, Float32Array),
    },
    word: {
      weights: section(model, 'wordWeights', WORD_FEATURES.length, Float32Array),
      biases: section(model, 'wordBiases', 1 << BIAS_BITS, Int8Array),
    },
    frequencies: section(model, 'frequencies', 1 << FREQUENCY_BITS, Uint8Array),
    fingerprint: model.fingerprint,
  };
}

/** The summary model at a URL, or the one that ships. Read once a process. */
export function loadSummaryModel(url?: URL | string): SummaryModel {
  return readSummaryModel(loadModel('summary', url));
}
