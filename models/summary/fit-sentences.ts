import { Columns } from '../../src/stages/summary/columns.js';
import { FEATURES, sentenceFeatures } from '../../src/stages/summary/features.js';
import { informationOf } from '../../src/stages/summary/information.js';
import { INPUTS, standardise, type SentenceModel } from '../../src/stages/summary/sentence-score.js';
import { importanceOf, type Sample } from './corpus.js';
import { fitLogistic } from './logistic.js';
import { oracleSentences } from './oracle.js';

const RIDGE = 1e-4;
const WIDTH = FEATURES.length;

const oracles = new WeakMap<Sample, readonly number[]>();

function oracleOf(sample: Sample): readonly number[] {
  let rows = oracles.get(sample);
  if (rows === undefined) oracles.set(sample, (rows = oracleSentences(sample)));
  return rows;
}

/** Trains the model that scores sentences: is the sentence one of those that come nearest to the reference? */
export function fitSentences(samples: readonly Sample[], frequencies: Uint8Array): SentenceModel {
  const columns = new Columns();
  const features = samples.map(({ reading: { words, facts, sentences } }) => {
    columns.restart();
    const information = informationOf(words, frequencies, columns);
    return sentenceFeatures(words, facts, sentences, information, columns).slice();
  });
  const scale = { means: new Float32Array(WIDTH), deviations: new Float32Array(WIDTH) };
  const rows = features.reduce((sum, part) => sum + part.length / WIDTH, 0);
  for (let column = 0; column < WIDTH; column++) {
    let sum = 0;
    let squares = 0;
    for (const part of features)
      for (let at = column; at < part.length; at += WIDTH) {
        sum += part[at]!;
        squares += part[at]! ** 2;
      }
    const mean = sum / rows;
    scale.means[column] = mean;
    scale.deviations[column] = Math.sqrt(Math.max(squares / rows - mean ** 2, 0)) || 1;
  }
  const inputs = new Float32Array(rows * INPUTS);
  const targets = new Uint8Array(rows);
  const importance = new Float32Array(rows);
  let next = 0;
  samples.forEach((sample, index) => {
    for (const row of oracleOf(sample)) targets[next + row] = 1;
    const part = features[index]!;
    for (let row = 0; row < part.length / WIDTH; row++, next++) {
      standardise(part, row, scale, inputs, next * INPUTS);
      importance[next] = importanceOf(sample);
    }
  });
  const weights = fitLogistic({ inputs, width: INPUTS, targets, importance }, RIDGE);
  return { ...scale, weights: Float32Array.from(weights) };
}
