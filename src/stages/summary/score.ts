import { FEATURES, FREQUENCY_BITS, FREQUENCY_STEP, type FeatureName } from './features.js';

/** Set by hand until a model is trained: news puts first what matters most; what the whole text speaks of comes next. */
const WEIGHTS: Partial<Record<FeatureName, number>> = {
  nearness: 2.5,
  likenessToText: 2,
  topWords: 0.1,
  charactersPerWord: 0.1,
  quotedShare: -0.5,
  firstPerson: -0.3,
  question: -1,
};

/** The same inverse document frequency for every word of content. */
export const EVEN_FREQUENCIES = new Uint8Array(1 << FREQUENCY_BITS).fill(5 / FREQUENCY_STEP);

const columns = FEATURES.map((name) => WEIGHTS[name] ?? 0);

/** Score of each sentence, as log-odds. */
export function scoreSentences(features: Float32Array, count: number): Float64Array {
  const scores = new Float64Array(count).fill(-4);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < columns.length; column++)
      scores[row]! += columns[column]! * features[row * columns.length + column]!;
  return scores;
}
