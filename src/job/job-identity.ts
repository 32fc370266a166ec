import type { DeskSettings } from '../config.js';
import type { SinkName } from '../sinks/sink-names.js';
import type { Fingerprint } from './fingerprint.js';
import type { StageDescription } from '../record/producer.js';
import type { JobOptions } from './job-options.js';

/** What a job is: another one must not go on with its output. */
export interface JobIdentity {
  readonly options: JobShape;
  readonly stages: readonly StageDescription[];
  /** Hash of all that shapes a record, and the version that made it. */
  readonly producer: string;
  readonly inputs: readonly Fingerprint[];
}

/** The options that shape the output; threads, batches and limits of time do not. */
export type JobShape = Pick<
  JobOptions,
  'from' | 'map' | 'limit' | 'languages' | 'unordered' | 'rejects' | 'dedupe' | 'shard'
> &
  Pick<DeskSettings, 'offsets' | 'text' | 'minScore' | 'maxArticleBytes'> & { readonly to: SinkName };

/** The options of a job that shape its output. */
export function shapeOf(options: JobOptions, settings: DeskSettings, to: SinkName): JobShape {
  const { from, map, limit, languages, unordered, rejects, dedupe, shard } = options;
  const { offsets, text, minScore, maxArticleBytes } = settings;
  return {
    ...{ from, to, map, limit, languages, unordered, rejects, dedupe, shard },
    ...{ offsets, text, minScore, maxArticleBytes },
  };
}
