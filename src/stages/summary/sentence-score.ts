import { FEATURES, type FeatureName } from './features.js';

/** Features that weigh in squared too: too little is as bad as too much. */
export const SQUARED: readonly FeatureName[] = ['position', 'charactersPerWord', 'likenessToText'];
const squaredColumns = SQUARED.map((name) => FEATURES.indexOf(name));
/** Inputs of the model: the features, the squares, and a constant 1. */
export const INPUTS = FEATURES.length + SQUARED.length + 1;
/** Standard deviations from the mean beyond which a feature says no more. */
const FARTHEST = 5;

/** The model that scores sentences: a logistic regression over standardised features. */
export interface SentenceModel {
  readonly means: Float32Array;
  /** Standard deviations; never 0. */
  readonly deviations: Float32Array;
  /** {@link INPUTS} weights. */
  readonly weights: Float32Array;
}

/** Writes the inputs of one row of features to `inputs` from `at` on. */
export function standardise(
  features: Float32Array,
  row: number,
  { means, deviations }: Omit<SentenceModel, 'weights'>,
  inputs: Float32Array,
  at: number,
): void {
  const start = row * FEATURES.length;
  for (let column = 0; column < FEATURES.length; column++) {
    const value = (features[start + column]! - means[column]!) / deviations[column]!;
    inputs[at + column] = value > FARTHEST ? FARTHEST : value < -FARTHEST ? -FARTHEST : value;
  }
  for (let square = 0; square < squaredColumns.length; square++)
    inputs[at + FEATURES.length + square] = Math.min(inputs[at + squaredColumns[square]!]! ** 2, FARTHEST);
  inputs[at + INPUTS - 1] = 1;
}

const inputs = new Float32Array(INPUTS);

/** Log-odds that a summary made with the reference in hand would hold the sentence: one number a row of features. */
export function scoreSentences(features: Float32Array, model: SentenceModel): Float64Array {
  const scores = new Float64Array(features.length / FEATURES.length);
  for (let row = 0; row < scores.length; row++) {
    standardise(features, row, model, inputs, 0);
    let score = 0;
    for (let input = 0; input < INPUTS; input++) score += model.weights[input]! * inputs[input]!;
    scores[row] = score;
  }
  return scores;
}
