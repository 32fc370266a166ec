import { CopydeskError } from '../../errors.js';
import type { FeatureWeights } from '../../linear-model/feature-weights.js';
import type { HashIndex } from '../../linear-model/hash-index.js';
import { loadModel } from '../../linear-model/load.js';
import type { Model, SectionArray } from '../../linear-model/model-file.js';
import type { PhraseTable } from './phrase-table.js';
import type { ChainWeights } from './viterbi.js';
import type { WordClusters } from './word-clusters.js';

/** Names the features and tables that a model must have been trained with. Raised with every change to them. */
export const FEATURE_ID = 'entities-2';

/** Everything that the tagger learnt or looks up: views on the bytes of one file. */
export interface TaggerModel {
  readonly clusters: WordClusters;
  readonly phrases: PhraseTable;
  readonly first: FeatureWeights;
  readonly second: FeatureWeights;
  readonly chain: ChainWeights;
  /** Integer weights are this many times the learnt ones. */
  readonly scale: number;
  /** `[slope, offset]` that turn the logit of a mention's marginal probability into that of being right. */
  readonly calibration: readonly [number, number];
  readonly fingerprint: string;
}

/** What a model file holds. */
export type TaggerContents = Omit<TaggerModel, 'fingerprint'>;

const indexSections = (name: string, { buckets, lows }: HashIndex): Record<string, SectionArray> => ({
  [`${name}.buckets`]: buckets,
  [`${name}.lows`]: lows,
});
const weightSections = (name: string, weights: FeatureWeights): Record<string, SectionArray> => ({
  ...indexSections(name, weights.index),
  [`${name}.entries`]: weights.entries,
  [`${name}.labels`]: weights.labels,
  [`${name}.weights`]: weights.weights,
  [`${name}.filter`]: weights.filter,
});

/** The sections of a model file. */
export function taggerSections(contents: TaggerContents): Record<string, SectionArray> {
  return {
    ...indexSections('clusters', contents.clusters.index),
    'clusters.fine': contents.clusters.fine,
    'clusters.coarse': contents.clusters.coarse,
    ...indexSections('phrases', contents.phrases.index),
    'phrases.masks': contents.phrases.masks,
    ...weightSections('first', contents.first),
    ...weightSections('second', contents.second),
    'chain.starts': contents.chain.starts,
    'chain.transitions': contents.chain.transitions,
  };
}

function invalid(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_MODEL_INVALID', { name: 'entities', problem });
}

/** The views of a tagger model's file. Throws `ERR_COPYDESK_MODEL_INVALID` when it was trained for other features. */
export function readTaggerModel(model: Model): TaggerModel {
  if (model.features !== FEATURE_ID)
    throw invalid(`it was trained for the features ${model.features}, not ${FEATURE_ID}`);
  const section = <T extends SectionArray>(name: string, ...types: (new (length: number) => T)[]): T => {
    const found = model.sections.get(name);
    for (const type of types) if (found instanceof type) return found;
    throw invalid(`it has no section ${name}`);
  };
  const index = (name: string): HashIndex => ({
    buckets: section(`${name}.buckets`, Uint32Array),
    lows: section(`${name}.lows`, Uint16Array),
  });
  const weights = (name: string): FeatureWeights => ({
    index: index(name),
    entries: section(`${name}.entries`, Uint32Array),
    labels: section(`${name}.labels`, Uint8Array),
    weights: section<Int8Array | Int16Array>(`${name}.weights`, Int8Array, Int16Array),
    filter: section(`${name}.filter`, Uint32Array),
  });
  const { scale, calibration } = model.meta;
  if (typeof scale !== 'number' || !Array.isArray(calibration))
    throw invalid('it has no scale or calibration');
  return {
    clusters: {
      index: index('clusters'),
      fine: section('clusters.fine', Uint32Array),
      coarse: section('clusters.coarse', Uint8Array),
    },
    phrases: { index: index('phrases'), masks: section('phrases.masks', Uint16Array) },
    first: weights('first'),
    second: weights('second'),
    chain: {
      starts: section('chain.starts', Int16Array),
      transitions: section('chain.transitions', Int16Array),
    },
    scale,
    calibration: [Number(calibration[0]), Number(calibration[1])],
    fingerprint: model.fingerprint,
  };
}

/** The tagger model at a URL, or the one that ships. Read once a process. */
export function loadTaggerModel(url?: URL | string): TaggerModel {
  return readTaggerModel(url === undefined ? loadModel('entities') : loadModel('entities', new URL(url)));
}
