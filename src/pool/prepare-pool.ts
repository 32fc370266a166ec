import type { DeskSettings } from '../config.js';
import { loadedBytes } from '../linear-model/load.js';
import { composePipeline } from '../pipeline.js';
import { describeStage, producerOf, type StageDescription } from '../record/producer.js';
import type { RecordSettings } from '../record/to-record.js';
import { makeStages, type MadeStage } from '../stages/registry.js';
import { resolveSpecs, withModels } from '../stages/specs.js';
import type { ProgramName, WorkerSetup } from '../wire/task.js';
import { InlinePool } from './inline-pool.js';
import type { WorkPool } from './work-pool.js';

/** What a pool's workers run, and what that program is told. */
export interface ProgramChoice {
  readonly name: ProgramName;
  /** Structured-cloneable; given to the program's factory. */
  readonly options?: unknown;
}

/** A pool that is ready to be used, and how its records are made. */
export interface PreparedPool<Input, Output> {
  readonly pool: WorkPool<Input, Output>;
  readonly producer: string;
  readonly record: RecordSettings;
  /** What the pipeline consists of. */
  readonly stages: readonly StageDescription[];
}

/**
 * Makes the stages once on this thread, which checks them and loads their models into shared memory, and sets up a pool of
 * workers that make the same. Throws at once what is wrong with built-in stages, and rejects for a user's module:
 * `ERR_COPYDESK_STAGE_UNKNOWN`, `_STAGE_INVALID`, `_LAYER_MISSING`, `_LAYER_TWICE`, `_OPTION`, `_MODEL_INVALID`.
 */
export function preparePool<Input, Output>(
  settings: DeskSettings,
  program: ProgramChoice,
): Promise<PreparedPool<Input, Output>> {
  const specs = resolveSpecs(withModels(settings.stages, settings.models));
  const made = makeStages(specs);
  if (made instanceof Promise)
    return made.then(async (stages) =>
      openPool<Input, Output>(settings, setupOf(settings, program, stages), stages),
    );
  return openPool<Input, Output>(settings, setupOf(settings, program, made), made);
}

/** What the workers are told; the check of the pipeline comes with it. */
function setupOf(settings: DeskSettings, program: ProgramChoice, made: readonly MadeStage[]): WorkerSetup {
  const { offsets, text, minScore, maxArticleBytes } = settings;
  // A default of later days must not make other producers of today's.
  const shaping = { offsets, text, ...(minScore > 0 && { minScore: String(minScore) }) };
  composePipeline(made.map(({ stage }) => stage));
  return {
    program: program.name,
    programOptions: program.options,
    stages: made.map(({ spec }) => spec),
    record: { producer: producerOf(made, shaping), offsets, text, minScore },
    maxArticleBytes,
    models: loadedBytes(),
  };
}

/** Piscina is loaded only where there are threads: a third of what importing copydesk would cost. */
async function openPool<Input, Output>(
  settings: DeskSettings,
  setup: WorkerSetup,
  made: readonly MadeStage[],
): Promise<PreparedPool<Input, Output>> {
  const { record } = setup;
  const { producer } = record;
  const stages = made.map(describeStage);
  if (settings.threads === 0)
    return { pool: new InlinePool<Input, Output>(setup, settings), producer, record, stages };
  const { ThreadPool } = await import('./thread-pool.js');
  const names = made.map(({ stage }) => stage.name);
  return { pool: new ThreadPool<Input, Output>(setup, settings, names), producer, record, stages };
}
