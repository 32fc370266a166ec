import type { TaggerContents } from '../../src/stages/entities/tagger-model.js';
import { buildFeatureWeights } from '../../src/linear-model/feature-weights.js';
import type { PhraseTable } from '../../src/stages/entities/phrase-table.js';
import type { WordClusters } from '../../src/stages/entities/word-clusters.js';
import type { GoldDocument } from './corpus.js';
import { trainCrf, type Chain, type CrfWeights, type TrainingOptions } from './crf.js';
import { buildExamples } from './examples.js';
import { quantise, quantiseChain, scaleOf } from './quantise.js';

export interface Tables {
  readonly clusters: WordClusters;
  readonly phrases: PhraseTable;
}

export interface FirstPassOptions extends Pick<
  TrainingOptions,
  'epochs' | 'dropout' | 'copyDropout' | 'seed' | 'log'
> {
  /** How many models of different seeds are averaged: their accidents cancel out. */
  readonly models: number;
}

/** A tagger without a second pass, and its chain before quantising. */
export interface FirstPass {
  readonly contents: TaggerContents;
  readonly chain: Chain;
}

export function trainFirstPass(
  documents: readonly GoldDocument[],
  { clusters, phrases }: Tables,
  options: FirstPassOptions,
): FirstPass {
  const examples = buildExamples(documents, clusters, phrases);
  options.log?.(`${examples.allowed.length} tokens, ${examples.hashes.length} features`);
  const learnt = meanOf(
    Array.from({ length: options.models }, (_, at) =>
      trainCrf(examples, { ...options, seed: options.seed + at, rate: 0.08, l1: 5e-6 }),
    ),
  );
  const scale = scaleOf(learnt);
  const contents = {
    clusters,
    phrases,
    first: quantise(learnt.weights, examples.hashes, scale),
    second: buildFeatureWeights(new Map()),
    chain: quantiseChain(learnt.chain, scale),
    scale,
    calibration: [1, 0] as const,
  };
  return { contents, chain: learnt.chain };
}

/** The mean of models over the same features. */
function meanOf(models: readonly CrfWeights[]): CrfWeights {
  const mean = (of: (model: CrfWeights) => Float32Array): Float32Array => {
    const sum = new Float32Array(of(models[0]!).length);
    for (const model of models)
      for (const [at, value] of of(model).entries()) sum[at]! += value / models.length;
    return sum;
  };
  return {
    weights: mean(({ weights }) => weights),
    chain: { starts: mean(({ chain }) => chain.starts), moves: mean(({ chain }) => chain.moves) },
  };
}
