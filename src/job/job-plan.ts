import { access } from 'node:fs/promises';
import { deskSettings, type DeskSettings } from '../config.js';
import { CopydeskError } from '../errors.js';
import { preparePool } from '../pool/prepare-pool.js';
import type { WorkPool } from '../pool/work-pool.js';
import { sinkOf, type SinkName } from '../sinks/formats.js';
import type { ArchiveOutput, RawBatch } from '../wire/raw-batch.js';
import type { ArchiveOptions } from '../worker/archive-program.js';
import { findInputs, type JobInput } from './find-inputs.js';
import type { JobOptions } from './job-options.js';

/** A job whose options are checked and whose inputs are found, before anything is written. */
export interface JobPlan {
  readonly options: JobOptions;
  readonly settings: DeskSettings;
  readonly inputs: readonly JobInput[];
  readonly totalBytes: number | null;
  readonly sink: SinkName;
  /** Where rejects go. */
  readonly rejects: string;
  readonly producer: string;
  readonly pool: WorkPool<RawBatch, ArchiveOutput>;
}

/** Throws all that can be wrong with what was asked; its pool must be closed. */
export async function planJob(options: JobOptions): Promise<JobPlan> {
  const settings = deskSettings(options.desk);
  const { out, rejects = `${out}.rejects.ndjson`, to = sinkOf(out) } = options;
  const inputs = await findInputs(options.inputs);
  if (options.fresh !== true) for (const path of [out, rejects]) await refuseIfThere(path);
  const program: ArchiveOptions = { sink: to, map: options.map ?? {} };
  const { pool, producer } = await preparePool<RawBatch, ArchiveOutput>(settings, {
    name: 'archive',
    options: program,
  });
  return { options, settings, inputs, totalBytes: sumOf(inputs), sink: to, rejects, producer, pool };
}

async function refuseIfThere(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new CopydeskError('ERR_COPYDESK_OUTPUT_EXISTS', { uri: path });
}

function sumOf(inputs: readonly JobInput[]): number | null {
  let sum = 0;
  for (const { size } of inputs) {
    if (size === null) return null;
    sum += size;
  }
  return sum;
}
