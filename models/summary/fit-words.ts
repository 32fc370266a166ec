import {
  BIAS_BITS,
  BIAS_STEP,
  biasSlot,
  WORD_FEATURES,
  type WordModel,
} from '../../src/stages/summary/likely-words.js';
import { importanceOf, type Sample } from './corpus.js';
import { rougeWords } from './rouge.js';

const WIDTH = WORD_FEATURES.length;
const SLOTS = 1 << BIAS_BITS;
const EPOCHS = 5;
const WEIGHT_RATE = 0.03;
const BIAS_RATE = 0.05;
const BIAS_DECAY = 0.01;

/** A text's words, as the model of likely words sees them. */
export interface WordExamples {
  readonly sample: Sample;
  /** From `wordFeatures`, with sentence scores of a model that has not seen the text. */
  readonly features: Float32Array;
}

/** 1 for each word type that the reference uses. */
function targetsOf({ layer, reading: { tokens, words }, referenceWords }: Sample): Uint8Array {
  const targets = new Uint8Array(words.typeCount);
  for (let type = 0; type < words.typeCount; type++) {
    const token = words.firstTokens[type]!;
    const stems = rougeWords(layer.text.slice(tokens.starts[token], tokens.ends[token]));
    targets[type] = stems.length > 0 && stems.every((stem) => referenceWords.has(stem)) ? 1 : 0;
  }
  return targets;
}

/** The same numbers in another order, the same for the same seed (Fisher and Yates). */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** Trains the model of likely words, by stochastic gradient descent with a rate for each weight (AdaGrad, Duchi et al. 2011). */
export function fitWords(examples: readonly WordExamples[]): WordModel {
  const weights = new Float64Array(WIDTH);
  const biases = new Float64Array(SLOTS);
  const weightSums = new Float64Array(WIDTH).fill(1e-3);
  const biasSums = new Float64Array(SLOTS).fill(1);
  const targets = examples.map(({ sample }) => targetsOf(sample));
  const rounds = examples.flatMap(({ sample }, index) => Array<number>(importanceOf(sample)).fill(index));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const turn of shuffled(rounds.length, epoch + 1)) {
      const index = rounds[turn]!;
      const { sample, features } = examples[index]!;
      const { stems, typeCount } = sample.reading.words;
      for (let type = 0; type < typeCount; type++) {
        const slot = biasSlot(stems[type]!);
        const start = type * WIDTH;
        let logOdds = biases[slot]!;
        for (let column = 0; column < WIDTH; column++)
          logOdds += weights[column]! * features[start + column]!;
        const error = 1 / (1 + Math.exp(-logOdds)) - targets[index]![type]!;
        for (let column = 0; column < WIDTH; column++) {
          const gradient = error * features[start + column]!;
          if (gradient === 0) continue;
          weightSums[column]! += gradient ** 2;
          weights[column]! -= (WEIGHT_RATE * gradient) / Math.sqrt(weightSums[column]!);
        }
        const gradient = error + BIAS_DECAY * biases[slot]!;
        biasSums[slot]! += gradient ** 2;
        biases[slot]! -= (BIAS_RATE * gradient) / Math.sqrt(biasSums[slot]!);
      }
    }
  return { weights: Float32Array.from(weights), biases: Int8Array.from(biases, quantised) };
}

function quantised(bias: number): number {
  return Math.max(-127, Math.min(127, Math.round(bias / BIAS_STEP)));
}
