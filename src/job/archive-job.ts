import { recordLimit } from '../readers/record-limit.js';
import { checkBalance } from './accounting.js';
import { Committer, nameFiles } from './committer.js';
import { copyFinder } from './copy-finder.js';
import type { JobOptions, JobResult, JobWatch } from './job-options.js';
import { beginningFor, planJob, type JobPlan } from './job-plan.js';
import { Journal, type Checkpoint } from './journal.js';
import { OutputLock } from './output-lock.js';
import { readBatches } from './read-batches.js';
import { PlacesUnderWay } from './record-place.js';
import { writeReport } from './report.js';
import { recordsOf } from './shard.js';
import type { WorkReport } from './work-times.js';
import { writeDigest } from './write-digest.js';

/** Milliseconds after which progress is told again where no batch was done: while what was done is read again, or an article takes long. */
const TELL_EVERY = 1000;

/**
 * Annotates archives into one file, in the order of the inputs. A journal beside it notes what is safe: a job that ended early goes on
 * behind that when it is asked for again, and one that is done says so. Throws a CopydeskError: what was asked wrongly before
 * anything is written, what failed afterwards.
 */
export async function runArchiveJob(options: JobOptions, watch: JobWatch = {}): Promise<JobResult> {
  const began = performance.now();
  const plan = await planJob(options);
  try {
    if (plan.beginning.kind === 'done' && options.retryRejects === undefined)
      return await finishJob(plan, watch, began);
    const lock = await OutputLock.take(options.out);
    try {
      // Another job may have ended while this one looked for its inputs.
      return await finishJob({ ...plan, beginning: await beginningFor(plan) }, watch, began);
    } finally {
      await lock.release();
    }
  } finally {
    await plan.pool.close({ abort: true });
  }
}

/** Does what is left of a job, and all that follows its end. */
async function finishJob(plan: JobPlan, watch: JobWatch, began: number): Promise<JobResult> {
  const { options } = plan;
  let bytes = 0;
  const onBytes = (more: number): number => (bytes += more);
  let end = await reachEnd(plan, watch, onBytes);
  let retried: number | null = null;
  if (options.retryRejects !== undefined) {
    const { retryRejects } = await import('./retry-rejects.js');
    ({ end, retried } = await retryRejects(plan, end, watch, onBytes));
  }
  if (options.digest !== undefined) await writeDigest(options.digest, options.out, watch.signal);
  const seconds = (performance.now() - began) / 1000;
  const result = resultOf(plan, end, { seconds, bytes, retried });
  if (options.report !== undefined) await writeReport(options.report, options.out, result);
  return result;
}

/** The end of a job: what is left of it is done now. */
async function reachEnd(
  plan: JobPlan,
  watch: JobWatch,
  onBytes: (more: number) => number,
): Promise<Checkpoint> {
  const { kind, last } = plan.beginning;
  if (kind === 'done') return last;
  return kind === 'complete' ? nameOutputs(plan, last, watch) : annotate(plan, watch, onBytes);
}

/** Annotates what is left of a job; `onBytes` gives the sum of bytes so far. */
async function annotate(
  { options, inputs, settings, totalBytes, pool, files, identity, sink, keeping, beginning }: JobPlan,
  watch: JobWatch,
  onBytes: (more: number) => number,
): Promise<Checkpoint> {
  const { last } = beginning;
  const ordered = options.unordered !== true;
  const committer = await Committer.open({
    ...{ files, identity, sink, last },
    keeping,
    resumable: ordered,
    dedupes: options.dedupe !== undefined,
  });
  const copies = await copyFinder(options.dedupe, files.seen, last?.seen ?? 0);
  let read = last?.counts.read ?? 0;
  const places = new PlacesUnderWay();
  const batches = readBatches({
    ...{ inputs, from: options.from, batch: settings.batch, after: last },
    maxRecordBytes: recordLimit(settings.maxArticleBytes),
    limit: options.limit ?? Infinity,
    keeps: options.shard && recordsOf(options.shard),
    onBytes,
    onRecords: (records) => (read += records),
  });
  const tell = (): void => {
    const counts = committer.tally.counts(read);
    const resumedFrom = last?.counts.read ?? 0;
    watch.onProgress?.({ bytes: onBytes(0), totalBytes, counts, resumedFrom, limit: options.limit ?? null });
  };
  const telling = setInterval(tell, TELL_EVERY);
  try {
    for await (const output of pool.map(places.note(batches), { ordered, signal: watch.signal })) {
      await committer.write(copies.find(output), places.take(output.serial));
      tell();
    }
    clearInterval(telling);
    checkBalance(committer.tally.counts(read));
    return await committer.finish(watch);
  } catch (thrown) {
    await committer.suspend();
    throw thrown;
  } finally {
    clearInterval(telling);
  }
}

/** Ends a job that was stopped between its last byte and the names of its files. */
async function nameOutputs(
  { files, identity, keeping, sink }: JobPlan,
  complete: Checkpoint,
  watch: JobWatch,
): Promise<Checkpoint> {
  const journal = await Journal.begin(files.journal, identity, complete);
  const done = await nameFiles({ files, complete, keeping, sink, watch });
  await journal.note(done);
  await journal.close();
  return done;
}

const NO_WORK: WorkReport = { stages: [], slowest: [] };

function resultOf(
  { beginning, files, options, identity }: JobPlan,
  end: Checkpoint,
  took: Pick<JobResult, 'seconds' | 'bytes' | 'retried'>,
): JobResult {
  const { counts, rejectCodes } = end;
  const rejects = counts.rejected > 0 || options.rejects !== undefined ? files.rejects : null;
  const resumedFrom = beginning.last?.counts.read ?? 0;
  return {
    counts,
    rejectCodes,
    rejects,
    producer: identity.producer,
    inputs: identity.inputs,
    stages: identity.stages,
    work: end.work ?? NO_WORK,
    ...took,
    resumedFrom,
  };
}
