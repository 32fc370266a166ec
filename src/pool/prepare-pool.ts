import type { DeskSettings } from '../config.js';
import { loadedBytes } from '../linear-model/load.js';
import { composePipeline } from '../pipeline.js';
import { producerOf } from '../record/producer.js';
import { makeStages, type MadeStage } from '../stages/registry.js';
import { resolveSpecs, type ResolvedStage } from '../stages/specs.js';
import type { ProgramName } from '../wire/task.js';
import { InlinePool } from './inline-pool.js';
import { ThreadPool } from './thread-pool.js';
import type { WorkPool } from './work-pool.js';

/** What a pool's workers run, and what that program is told. */
export interface ProgramChoice {
  readonly name: ProgramName;
  /** Structured-cloneable; given to the program's factory. */
  readonly options?: unknown;
}

/** A pool that is ready to be used, and how its records say who made them. */
export interface PreparedPool<Input, Output> {
  readonly pool: WorkPool<Input, Output>;
  readonly producer: string;
}

/**
 * Makes the stages once on this thread, which checks them and loads their models into shared memory, and sets up a pool of
 * workers that make the same. Answers at once unless a stage is a module of the user's. Throws what is wrong with a stage:
 * `ERR_COPYDESK_STAGE_UNKNOWN`, `_STAGE_INVALID`, `_LAYER_MISSING`, `_LAYER_TWICE`, `_OPTION`, `_MODEL_INVALID`.
 */
export function preparePool<Input, Output>(
  settings: DeskSettings,
  program: ProgramChoice,
): PreparedPool<Input, Output> | Promise<PreparedPool<Input, Output>> {
  const specs = resolveSpecs(settings.stages);
  const made = makeStages(specs);
  return made instanceof Promise
    ? made.then((stages) => poolOf<Input, Output>(settings, program, specs, stages))
    : poolOf<Input, Output>(settings, program, specs, made);
}

function poolOf<Input, Output>(
  settings: DeskSettings,
  program: ProgramChoice,
  specs: readonly ResolvedStage[],
  made: readonly MadeStage[],
): PreparedPool<Input, Output> {
  const { offsets, text, maxArticleBytes } = settings;
  const { stages } = composePipeline(made.map(({ stage }) => stage));
  const producer = producerOf(made, { offsets, text });
  const setup = {
    program: program.name,
    programOptions: program.options,
    stages: specs,
    record: { producer, offsets, text },
    maxArticleBytes,
    models: loadedBytes(),
  };
  if (settings.threads === 0) return { pool: new InlinePool<Input, Output>(setup, settings), producer };
  const names = stages.map(({ name }) => name);
  return { pool: new ThreadPool<Input, Output>(setup, settings, names), producer };
}
