import type { ModelBytes } from '../linear-model/load.js';
import type { RecordSettings } from '../record/to-record.js';
import type { ResolvedStage } from '../stages/specs.js';
import type { WireError } from './error.js';
import type { ProgressCell } from './progress-cell.js';

/** Names of the programs that a worker can run; see `worker/programs.ts`. */
export type ProgramName = 'articles' | 'archive';

/** All that a worker is told once, when it starts. Plain data and shared bytes. */
export interface WorkerSetup {
  readonly program: ProgramName;
  /** What the program's factory is given; structured-cloneable. The archive's: formats and their options. */
  readonly programOptions: unknown;
  readonly stages: readonly ResolvedStage[];
  readonly record: RecordSettings;
  /** Articles of more UTF-8 bytes are refused. */
  readonly maxArticleBytes: number;
  readonly models: ModelBytes;
}

/** An item that ended a worker before, or outlasted its time: not to be tried again. */
export interface Culprit {
  readonly item: number;
  readonly error: WireError;
}

/** One batch on its way to a worker. */
export interface Task<Input = unknown> {
  readonly input: Input;
  readonly cell: ProgressCell;
  readonly culprits: readonly Culprit[];
}

/** What comes back. An error here is the whole batch's: its program could not even begin. */
export type TaskResult<Output = unknown> =
  { readonly ok: true; readonly output: Output } | { readonly ok: false; readonly error: WireError };
