import { CopydeskError } from '../../errors.js';
import type { FeatureWeights } from '../../linear-model/feature-weights.js';
import type { HashIndex } from '../../linear-model/hash-index.js';
import { loadModel } from '../../linear-model/load.js';
import type { Model, SectionArray } from '../../linear-model/model-file.js';
import { mix } from '../../text/word-hash.js';
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

/** What a training gives. */
export type TaggerContents = Omit<TaggerModel, 'fingerprint'>;
/** The tables that words and names are looked up in: nothing in them is learnt from texts, so that models can share them. */
export type TaggerTables = Pick<TaggerModel, 'clusters' | 'phrases'>;

const indexSections = (name: string, { buckets, lows }: HashIndex): Record<string, SectionArray> => ({
  [`${name}.buckets`]: buckets,
  [`${name}.lows`]: lows,
});
const weightSections = (name: string, weights: FeatureWeights): Record<string, SectionArray> => ({
  ...indexSections(name, weights.index),
  [`${name}.entries`]: weights.entries,
  [`${name}.labels`]: weights.labels,
  [`${name}.weights`]: weights.weights,
});

/** The sections of a model file that hold its tables; a model that shares another's has none. */
export function tableSections({ clusters, phrases }: TaggerTables): Record<string, SectionArray> {
  return {
    ...indexSections('clusters', clusters.index),
    'clusters.fine': clusters.fine,
    'clusters.coarse': clusters.coarse,
    ...indexSections('phrases', phrases.index),
    'phrases.masks': phrases.masks,
  };
}

/** The sections of a model file that hold what was learnt. */
export function learntSections(
  contents: Omit<TaggerContents, keyof TaggerTables>,
): Record<string, SectionArray> {
  return {
    ...weightSections('first', contents.first),
    ...weightSections('second', contents.second),
    'chain.starts': contents.chain.starts,
    'chain.transitions': contents.chain.transitions,
  };
}

function invalid(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_MODEL_INVALID', { name: 'entities', problem });
}

/** A model's sections by name and type; what is missing makes it invalid. */
class Sections {
  constructor(readonly model: Model) {}

  get<T extends SectionArray>(name: string, ...types: (new (length: number) => T)[]): T {
    const found = this.model.sections.get(name);
    for (const type of types) if (found instanceof type) return found;
    throw invalid(`it has no section ${name}`);
  }

  index(name: string): HashIndex {
    return { buckets: this.get(`${name}.buckets`, Uint32Array), lows: this.get(`${name}.lows`, Uint16Array) };
  }

  weights(name: string): FeatureWeights {
    return {
      index: this.index(name),
      entries: this.get(`${name}.entries`, Uint32Array),
      labels: this.get(`${name}.labels`, Uint8Array),
      weights: this.get<Int8Array | Int16Array>(`${name}.weights`, Int8Array, Int16Array),
    };
  }

  tables(): TaggerTables {
    return {
      clusters: {
        index: this.index('clusters'),
        fine: this.get('clusters.fine', Uint32Array),
        coarse: this.get('clusters.coarse', Uint8Array),
      },
      phrases: { index: this.index('phrases'), masks: this.get('phrases.masks', Uint16Array) },
    };
  }
}

/**
 * The views of a tagger model's file. A file without tables shares those of the model that ships. Throws `ERR_COPYDESK_MODEL_INVALID` when
 * it was trained for other features or tables.
 */
export function readTaggerModel(model: Model): TaggerModel {
  if (model.features !== FEATURE_ID)
    throw invalid(`it was trained for the features ${model.features}, not ${FEATURE_ID}`);
  const sections = new Sections(model);
  const { scale, calibration } = model.meta;
  if (typeof scale !== 'number' || !Array.isArray(calibration))
    throw invalid('it has no scale or calibration');
  return {
    ...(model.sections.has('clusters.fine') ? sections.tables() : sharedTables(model)),
    first: sections.weights('first'),
    second: sections.weights('second'),
    chain: {
      starts: sections.get('chain.starts', Int16Array),
      transitions: sections.get('chain.transitions', Int16Array),
    },
    scale,
    calibration: [Number(calibration[0]), Number(calibration[1])],
    fingerprint: model.fingerprint,
  };
}

function sharedTables({ meta }: Model): TaggerTables {
  const tables = new Sections(loadModel('entities')).tables();
  const name = nameOfTables(tables);
  if (meta['tables'] !== name)
    throw invalid(
      `it shares tables of another version (${String(meta['tables'])}) than the model that ships (${name})`,
    );
  return tables;
}

/** Entries between two that {@link nameOfTables} reads. */
const SAMPLED = 997;

/** Names tables by their sizes and a sample of what they hold: a model that shares them must have been trained with the same. */
export function nameOfTables({ clusters, phrases }: TaggerTables): string {
  let hash = 0;
  for (const table of [
    clusters.index.lows,
    clusters.fine,
    clusters.coarse,
    phrases.index.lows,
    phrases.masks,
  ]) {
    hash = mix(hash ^ table.length);
    for (let at = 0; at < table.length; at += SAMPLED) hash = mix(hash ^ table[at]!);
  }
  return hash.toString(16);
}

/** The tagger model at a URL, another that ships by its name (`open`), or the usual one. Read once a process. */
export function loadTaggerModel(choice?: URL | string): TaggerModel {
  return readTaggerModel(loadModel('entities', choice));
}
