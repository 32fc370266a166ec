import { deskSettings, type DeskSettings } from '../config.js';
import { CopydeskError } from '../errors.js';
import { preparePool } from '../pool/prepare-pool.js';
import type { WorkPool } from '../pool/work-pool.js';
import { SINKS, sinkOf } from '../sinks/formats.js';
import type { SinkName } from '../sinks/sink-names.js';
import type { ArchiveOutput, RawBatch } from '../wire/raw-batch.js';
import type { ArchiveOptions } from '../worker/archive-program.js';
import { checkOutputs, outputsOf } from './check-outputs.js';
import { beginningOf, doneBefore, filesBeside, type Beginning, type JobFiles } from './begin-job.js';
import type { Keeping } from './committer.js';
import { fingerprint, type Fingerprint } from './fingerprint.js';
import { shapeOf, type JobIdentity } from './job-identity.js';
import { findInputs, type JobInput } from './find-inputs.js';
import { spareInputs } from './spare-inputs.js';
import type { JobOptions } from './job-options.js';
import { checkDigest } from './write-digest.js';

/** A job whose options are checked and whose inputs are found, before anything is written. */
export interface JobPlan {
  readonly options: JobOptions;
  readonly settings: DeskSettings;
  readonly inputs: readonly JobInput[];
  readonly totalBytes: number | null;
  readonly sink: SinkName;
  readonly files: JobFiles;
  readonly keeping: Keeping;
  readonly identity: JobIdentity;
  readonly beginning: Beginning;
  readonly pool: WorkPool<RawBatch, ArchiveOutput>;
}

/** Throws all that can be wrong with what was asked; its pool must be closed. */
export async function planJob(options: JobOptions): Promise<JobPlan> {
  const settings = deskSettings(options.desk);
  const { out, to = sinkOf(out), dedupe, digest } = options;
  const files = filesBeside(out, options.rejects);
  checkCombination(options, to);
  checkSink(options, to, settings);
  if (digest !== undefined) checkDigest(digest, settings, to);
  const inputs = await findInputs(options.inputs);
  const outputs = outputsOf(files, { digest: digest?.file, report: options.report });
  await checkOutputs(outputs);
  await spareInputs(inputs, outputs);
  const program: ArchiveOptions = {
    sink: to,
    map: options.map ?? {},
    languages: options.languages,
    signs: dedupe !== undefined,
  };
  const { pool, producer, stages } = await preparePool<RawBatch, ArchiveOutput>(settings, {
    name: 'archive',
    options: program,
  });
  try {
    const fingerprints: Fingerprint[] = [];
    for (const input of inputs) fingerprints.push(await fingerprint(input));
    const shape = shapeOf(options, settings, to);
    const identity = { options: shape, stages, producer, inputs: fingerprints };
    const beginning = await beginningFor({ options, files, identity });
    const totalBytes = sumOf(inputs);
    return {
      options,
      settings,
      inputs,
      totalBytes,
      sink: to,
      files,
      keeping: keepingOf(options),
      identity,
      beginning,
      pool,
    };
  } catch (thrown) {
    await pool.close({ abort: true });
    throw thrown;
  }
}

/** How a planned job begins, by what lies there now. */
export async function beginningFor({
  options: { retryRejects, fresh },
  files,
  identity,
}: Pick<JobPlan, 'options' | 'files' | 'identity'>): Promise<Beginning> {
  return retryRejects === undefined
    ? beginningOf(files, identity, fresh === true)
    : doneBefore(files, identity);
}

/** Throws `ERR_COPYDESK_OPTION` for what cannot go together. */
function checkCombination(options: JobOptions, to: SinkName): void {
  const { dedupe, unordered, shard, retryRejects, fresh } = options;
  if (retryRejects !== undefined && (dedupe !== undefined || unordered === true || fresh === true))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: '--retry-rejects of a job without --dedupe and --unordered, and without --fresh',
      got: 'one of them',
      remedy: 'Begin the job anew with --fresh: what else was written depends on the records that failed.',
    });
  if (dedupe !== undefined && unordered === true)
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: '--dedupe without --unordered: an article is a copy of one that comes before it',
      got: 'both',
      remedy: 'Leave one of them out.',
    });
  if (shard !== undefined && unordered === true)
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: '--shard without --unordered: shards are merged by the order of their records',
      got: 'both',
      remedy: 'Leave one of them out.',
    });
  if (dedupe !== undefined && shard !== undefined)
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: '--dedupe without --shard, which cannot see the other shards’ copies',
      got: 'both',
      remedy: 'Pass --dedupe to copydesk merge.',
    });
  if (dedupe === 'mark' && SINKS[to].halves === undefined)
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'a format that can tell of copies, ndjson, for --dedupe',
      got: to,
      remedy: 'Pass --dedupe=skip to leave copies out, or --to ndjson.',
    });
}

function keepingOf({ rejects, shard, unordered }: JobOptions): Keeping {
  return { emptyRejects: rejects !== undefined, index: shard !== undefined, ordered: unordered !== true };
}

/** Throws `ERR_COPYDESK_OPTION` for an output that could not be what its name says. */
function checkSink({ out, shard, retryRejects }: JobOptions, to: SinkName, { text }: DeskSettings): void {
  const { needsText, assemble, tail } = SINKS[to];
  const refusal = (expected: string, got: string, remedy: string): CopydeskError =>
    new CopydeskError('ERR_COPYDESK_OPTION', { expected, got, remedy });
  if (needsText === true && !text)
    throw refusal(`records with their text for ${to}`, '--no-text', 'Leave --no-text out.');
  const [ending] = /\.(?:zst|xz|bz2)$/i.exec(out) ?? [];
  if (ending !== undefined)
    throw refusal('a name that ends in .gz, or in no way of compressing', ending, 'Node 20 has gzip alone.');
  if (assemble !== undefined && /\.gz$/i.test(out))
    throw refusal(
      `a name without .gz for ${to}`,
      out,
      'The format compresses by itself, or is read in place.',
    );
  if ((assemble ?? tail) !== undefined && (shard ?? retryRejects) !== undefined)
    throw refusal(
      'an output that records can be added to, as ndjson',
      to,
      'It is made as a whole: write ndjson.',
    );
}

function sumOf(inputs: readonly JobInput[]): number | null {
  let sum = 0;
  for (const { size } of inputs) {
    if (size === null) return null;
    sum += size;
  }
  return sum;
}
