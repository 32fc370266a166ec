import { rm } from 'node:fs/promises';
import { recordLimit } from '../readers/record-limit.js';
import { SINKS } from '../sinks/formats.js';
import type { ArchiveOutput } from '../wire/raw-batch.js';
import { checkBalance, countFates, noCounts } from './accounting.js';
import type { JobOptions, JobResult, JobWatch } from './job-options.js';
import { planJob, type JobPlan } from './job-plan.js';
import { OutputFile } from './output-file.js';
import { readBatches } from './read-batches.js';
import { recordWriter } from './record-writer.js';
import { RejectCodes } from './reject-codes.js';

/**
 * Annotates archives into one file, in the order of the inputs. Throws a CopydeskError: what was asked wrongly before anything is
 * written, what failed afterwards.
 */
export async function runArchiveJob(options: JobOptions, watch: JobWatch = {}): Promise<JobResult> {
  const plan = await planJob(options);
  try {
    return await runPlan(plan, watch);
  } finally {
    await plan.pool.close({ abort: true });
  }
}

async function runPlan(plan: JobPlan, watch: JobWatch): Promise<JobResult> {
  const began = performance.now();
  const { options, totalBytes, producer } = plan;
  const counts = noCounts();
  const codes = new RejectCodes();
  let bytes = 0;
  const batches = readBatches({
    inputs: plan.inputs,
    from: options.from,
    batch: plan.settings.batch,
    maxRecordBytes: recordLimit(plan.settings.maxArticleBytes),
    limit: options.limit ?? Infinity,
    onBytes: (more) => (bytes += more),
    onRecords: (records) => (counts.read += records),
  });
  const ordered = options.unordered !== true;
  const done = plan.pool.map(batches, { ordered, signal: watch.signal });
  await writeRecords(plan, done, (output) => {
    countFates(counts, output);
    codes.count(output.rejects);
    watch.onProgress?.({ bytes, totalBytes, counts });
  });
  checkBalance(counts);
  const rejects = counts.rejected > 0 || options.rejects !== undefined ? plan.rejects : null;
  const seconds = (performance.now() - began) / 1000;
  return { counts, rejectCodes: codes.toObject(), rejects, producer, seconds, bytes };
}

/** Writes outputs to their files. The files get their names when all is written, and leave nothing behind when something fails. */
async function writeRecords(
  plan: JobPlan,
  outputs: AsyncIterable<ArchiveOutput>,
  onWritten: (output: ArchiveOutput) => void,
): Promise<void> {
  const records = await OutputFile.create(plan.options.out);
  const rejects = await OutputFile.create(plan.rejects);
  const writer = recordWriter(records);
  try {
    const head = Buffer.from(SINKS[plan.sink].head);
    await writer.write(head, Uint32Array.of(head.length));
    for await (const output of outputs) {
      await writer.write(output.output, output.outputEnds);
      await rejects.write(output.rejects);
      onWritten(output);
    }
    await writer.finish();
    if (rejects.size > 0 || plan.options.rejects !== undefined) await rejects.commit();
    else {
      await rejects.discard();
      await rm(plan.rejects, { force: true });
    }
    await records.commit();
  } catch (thrown) {
    await records.discard();
    await rejects.discard();
    throw thrown;
  }
}
