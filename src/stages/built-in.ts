import type { AnyStage } from '../stage.js';
import { entities, type EntitiesOptions } from './entities/index.js';
import { normalise } from './normalise/index.js';
import { quotes, type QuotesOptions } from './quotes/index.js';
import { sentences } from './sentences/index.js';
import { speakers } from './speakers/index.js';
import { summary, type SummaryOptions } from './summary/index.js';

/** Options of the built-in stages, by name. */
export interface BuiltInOptions {
  normalise: object;
  sentences: object;
  entities: EntitiesOptions;
  quotes: QuotesOptions;
  speakers: object;
  summary: SummaryOptions;
}

/** The name of a built-in stage. */
export type BuiltInName = keyof BuiltInOptions;

/** The factories of the built-in stages. */
export const BUILT_IN_STAGES: {
  readonly [Name in BuiltInName]: (options: BuiltInOptions[Name]) => AnyStage;
} = { normalise, sentences, entities, quotes, speakers, summary };

/** The names of each stage's options: another name is a slip, and refused. */
export const STAGE_OPTIONS: {
  readonly [Name in BuiltInName]: Readonly<Record<keyof BuiltInOptions[Name], true>>;
} = {
  normalise: {},
  sentences: {},
  entities: { model: true },
  quotes: { minScore: true, model: true, explain: true },
  speakers: {},
  summary: {
    sentences: true,
    words: true,
    characters: true,
    ratio: true,
    query: true,
    prefer: true,
    model: true,
  },
};

/** Stages that read a trained model, and take another by their option `model`. */
export const MODELLED_STAGES = ['entities', 'quotes', 'summary'] as const satisfies readonly BuiltInName[];
/** The name of a built-in stage that reads a trained model. */
export type ModelledStage = (typeof MODELLED_STAGES)[number];

/** What runs when no stages are named, in this order. */
export const DEFAULT_STAGES: readonly BuiltInName[] = [
  'normalise',
  'sentences',
  'entities',
  'quotes',
  'speakers',
  'summary',
];
