import { CopydeskError } from '../errors.js';
import { SINKS } from '../sinks/formats.js';
import type { SinkName } from '../sinks/sink-names.js';
import { RecordSigner } from '../worker/record-signer.js';
import type { RecordSignatures } from '../wire/raw-batch.js';
import type { AnnotatedArticle } from '../record/record.js';
import { beginningOf, filesBeside, type JobFiles } from './begin-job.js';
import { checkOutputs, outputsOf } from './check-outputs.js';
import { Committer } from './committer.js';
import { copyFinder, type CopyFinder, type DedupeMode } from './copy-finder.js';
import { findShards, type FoundShard } from './find-shards.js';
import { IndexedOutput } from './indexed-output.js';
import type { JobResult } from './job-options.js';
import type { JobIdentity } from './job-identity.js';
import type { Checkpoint } from './journal.js';
import { OutputBatch } from './output-batch.js';
import { OutputLock } from './output-lock.js';
import { NOWHERE } from './record-place.js';
import { writeReport } from './report.js';
import { WorkTimes, type WorkReport } from './work-times.js';

/** What is to be merged. */
export interface MergeOptions {
  /** The outputs of all shards of one job, in any order. */
  readonly shards: readonly string[];
  readonly out: string;
  /** @default OUT.rejects.ndjson, made only when there are rejects */
  readonly rejects?: string | undefined;
  /** What is done with near copies; only records that hold their text can be compared. */
  readonly dedupe?: DedupeMode | undefined;
  /** Where the report goes. */
  readonly report?: string | undefined;
  /** Replace an output that is there already. */
  readonly fresh?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Joins the outputs of a job's shards: byte for byte what the job would have written in one, with its journal, so that the
 * job's own command without `--shard` finds it done. Throws `ERR_COPYDESK_SHARDS`, `_OUTPUT_EXISTS`, `_OUTPUT_UNWRITABLE`.
 */
export async function mergeShards(options: MergeOptions): Promise<JobResult> {
  const began = performance.now();
  const shards = await findShards(options.shards);
  const { out, rejects, dedupe, fresh, report } = options;
  const identity = identityOf(shards[0]!, rejects, dedupe);
  const sink = identity.options.to;
  checkDedupe(dedupe, sink);
  const files = filesBeside(out, rejects);
  await checkOutputs(outputsOf(files, { report }));
  const beginning = await beginningOf(files, identity, fresh === true);
  const end = beginning.kind === 'done' ? beginning.last : await joinLocked(options, shards, files, identity);
  const { counts, rejectCodes } = end;
  const result: JobResult = {
    counts,
    rejectCodes,
    rejects: counts.rejected > 0 || rejects !== undefined ? files.rejects : null,
    producer: identity.producer,
    inputs: identity.inputs,
    stages: identity.stages,
    work: end.work ?? { stages: [], slowest: [] },
    seconds: (performance.now() - began) / 1000,
    bytes: shards.reduce((sum, shard) => sum + shard.end.records, 0),
    retried: null,
    resumedFrom: beginning.kind === 'done' ? counts.read : 0,
  };
  if (report !== undefined) await writeReport(report, out, result);
  return result;
}

/** What the work of all shards took. */
function workOf(shards: readonly FoundShard[]): WorkReport {
  const times = new WorkTimes(undefined);
  for (const { end } of shards) if (end.work !== undefined) times.addReport(end.work);
  return times.report;
}

/** The identity of the job in one. */
function identityOf(
  { identity }: FoundShard,
  rejects: string | undefined,
  dedupe: DedupeMode | undefined,
): JobIdentity {
  return { ...identity, options: { ...identity.options, shard: undefined, rejects, dedupe } };
}

function checkDedupe(dedupe: DedupeMode | undefined, sink: SinkName): void {
  if (dedupe !== undefined && SINKS[sink].halves === undefined)
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'shards as ndjson, whose records hold what --dedupe compares',
      got: sink,
      remedy: 'Leave --dedupe out, or write the shards as ndjson.',
    });
}

async function joinLocked(...job: Parameters<typeof join>): Promise<Checkpoint> {
  const lock = await OutputLock.take(job[0].out);
  return join(...job).finally(async () => lock.release());
}

async function join(
  { dedupe, rejects, signal }: MergeOptions,
  shards: readonly FoundShard[],
  files: JobFiles,
  identity: JobIdentity,
): Promise<Checkpoint> {
  const sink = identity.options.to;
  const { head } = SINKS[sink];
  const parts: IndexedOutput[] = [];
  for (const shard of shards) parts.push(await IndexedOutput.open(shard.files, head));
  const committer = await Committer.open({
    ...{ files, identity, sink, last: null, dedupes: dedupe !== undefined },
    keeping: { emptyRejects: rejects !== undefined, index: false, ordered: true },
    resumable: false,
    work: workOf(shards),
  });
  try {
    const copies = await copyFinder(dedupe, files.seen, 0);
    const batch = new OutputBatch();
    for (let record = 0; ; record++) {
      const next = await parts[record % parts.length]!.next();
      if (next !== null) batch.add(next.entry.fate, next.output, next.reject);
      if (next === null || batch.isFull) {
        signal?.throwIfAborted();
        await write(batch, committer, copies, dedupe === undefined ? null : sink);
      }
      if (next === null) break;
    }
    await checkEnds(parts, shards);
    return await committer.finish();
  } catch (thrown) {
    await committer.suspend();
    throw thrown;
  } finally {
    for (const part of parts) await part.close();
  }
}

async function write(
  batch: OutputBatch,
  committer: Committer,
  copies: Pick<CopyFinder, 'find'>,
  sink: SinkName | null,
): Promise<void> {
  const signatures = sink === null ? null : signaturesOf(batch, sink);
  await committer.write(copies.find(batch.take(signatures)), () => NOWHERE);
}

/** No shard may have a record behind the last of the round. */
async function checkEnds(parts: readonly IndexedOutput[], shards: readonly FoundShard[]): Promise<void> {
  for (const [index, part] of parts.entries())
    if ((await part.next()) !== null)
      throw new CopydeskError('ERR_COPYDESK_SHARDS', {
        problem: `${shards[index]!.files.out} has more records than those before it`,
      });
}

/** Signs records by the text that they hold, as the workers of the whole job would have. */
function signaturesOf(batch: OutputBatch, sink: SinkName): RecordSignatures {
  const signer = new RecordSigner(batch.length);
  let start = 0;
  for (const [item, bytes] of batch.outputs.entries()) {
    if (bytes.length > 0) {
      const record = JSON.parse(Buffer.from(bytes).toString()) as AnnotatedArticle;
      if (record.text === undefined)
        throw new CopydeskError('ERR_COPYDESK_OPTION', {
          expected: 'records with their text, to find copies among',
          got: 'shards written with --no-text',
          remedy: 'Leave --dedupe out, or write the shards with the text.',
        });
      const [before] = SINKS[sink].halves!(record);
      signer.sign(item, record, record.text, start + Buffer.byteLength(before));
    }
    signer.end(item);
    start += bytes.length;
  }
  return signer.close();
}
