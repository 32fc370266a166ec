import type { AnyStage } from '../stage.js';
import { normalise } from './normalise/index.js';
import { sentences } from './sentences/index.js';
import { summary, type SummaryOptions } from './summary/index.js';

/** Options of the built-in stages, by name. */
export interface BuiltInOptions {
  normalise: object;
  sentences: object;
  summary: SummaryOptions;
}

/** The name of a built-in stage. */
export type BuiltInName = keyof BuiltInOptions;

/** The built-in stages in the order in which they run by default. */
export const BUILT_IN_STAGES: {
  readonly [Name in BuiltInName]: (options: BuiltInOptions[Name]) => AnyStage;
} = { normalise, sentences, summary };

/** What runs when no stages are named. */
export const DEFAULT_STAGES: readonly BuiltInName[] = ['normalise', 'sentences'];
