import type { Command } from 'commander';
import { CopydeskError } from '../errors.js';
import type { JobOptions, JobResult } from '../job/job-options.js';
import type { JobDigest } from '../job/write-digest.js';
import { addFlags } from './add-flags.js';
import { EXIT } from './exit-codes.js';
import { exceeds } from './flag-values.js';
import { RUN_FLAGS, type RunFlags } from './run-flags.js';

const EXAMPLES = `
Examples:
  copydesk run articles.ndjson --out annotated.ndjson
  copydesk run 'archive/2025-*.csv.gz' --map text=story --out annotated.ndjson.gz --threads 4
  copydesk run texts/ --out quotes.csv
  copydesk run today/ --out annotated.ndjson --digest digest.txt
  zcat dump.ndjson.gz | copydesk run - --out annotated.ndjson`;

/** Adds `copydesk run`. */
export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('annotate archives: files, folders or patterns in, one file out')
    .argument('<input...>', 'files, folders or quoted patterns; - is stdin')
    .addHelpText('after', EXAMPLES)
    .action(run);
  addFlags(command, RUN_FLAGS);
}

async function run(inputs: string[], flags: RunFlags): Promise<void> {
  const { deskOptions } = await import('./desk-flags.js');
  const { out, rejects, from, to, map, limit, fresh, unordered, dedupe, shard, retryRejects, report } = flags;
  const options: JobOptions = {
    ...{ inputs, out, rejects, from, to, map, limit, fresh, unordered, dedupe, shard, retryRejects, report },
    languages: flags.where,
    digest: digestOf(flags),
    desk: await deskOptions(flags),
  };
  if (flags.dryRun === true) return describe(options);
  const result = await runWatched(options, flags);
  if (result === null) return;
  await tell(result, flags);
}

/** Throws `ERR_COPYDESK_OPTION` for a length without a digest. */
function digestOf({ digest, digestSentences, query }: RunFlags): JobDigest | undefined {
  if (digest !== undefined) return { file: digest, sentences: digestSentences, query };
  if (digestSentences === undefined) return undefined;
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: '--digest, which --digest-sentences is for',
    got: 'nothing',
    remedy: 'Add --digest FILE, or leave --digest-sentences out.',
  });
}

async function describe(options: JobOptions): Promise<void> {
  const { planJob } = await import('../job/job-plan.js');
  const { describePlan } = await import('../job/describe-plan.js');
  const plan = await planJob(options);
  process.stdout.write(await describePlan(plan));
  await plan.pool.close();
}

/** Runs the job under its progress; null when it was interrupted. */
async function runWatched(options: JobOptions, flags: RunFlags): Promise<JobResult | null> {
  const { runArchiveJob } = await import('../job/archive-job.js');
  const { listenForInterruption } = await import('./interruption.js');
  const view =
    flags.quiet === true ? undefined : (await import('./progress.js')).progressView(process.stderr);
  const interruption = listenForInterruption();
  try {
    return await runArchiveJob(options, {
      signal: interruption.signal,
      onProgress: (progress) => view?.update(progress),
      onAssembly: (share) => view?.assembling(share),
    });
  } catch (thrown) {
    if (interruption.exitCode === null) throw thrown;
    process.exitCode = interruption.exitCode;
    view?.stop();
    process.stderr.write('interrupted: run the same command again to go on\n');
    return null;
  } finally {
    view?.stop();
    interruption.stop();
  }
}

async function tell(
  { counts, rejects, rejectCodes, resumedFrom, retried }: JobResult,
  flags: RunFlags,
): Promise<void> {
  const { balanceLine } = await import('../job/accounting.js');
  const codes = Object.entries(rejectCodes).map(([code, times]) => `${code} ${times}`);
  if (retried !== null) process.stderr.write(`${retried} rejects tried again, ${counts.rejected} left\n`);
  else if (resumedFrom > 0 && resumedFrom === counts.read)
    process.stderr.write(`${flags.out} was done already\n`);
  else if (resumedFrom > 0) process.stderr.write(`went on behind ${resumedFrom} articles done before\n`);
  if (counts.rejected > 0) process.stderr.write(`rejects in ${rejects!}: ${codes.join(', ')}\n`);
  if (flags.dedupe === 'mark') process.stderr.write(`${counts.marked} marked as near copies\n`);
  process.stderr.write(`${balanceLine(counts)}\n`);
  const tooMany = flags.maxRejects !== undefined && exceeds(flags.maxRejects, counts);
  process.exitCode = tooMany ? EXIT.rejects : EXIT.done;
}
