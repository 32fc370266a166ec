import type { Corpus } from '../corpus.js';
import type { Rate } from '../report.js';
import { jobTask, mainThreadCpu, rawScaling } from './threads.js';

/** What more threads bring to the archive job, against what they bring to work that shares nothing. */
export interface Scaling {
  readonly threads: number;
  /** Threads that share nothing ÷ one. */
  readonly raw: number;
  /** The job on all threads ÷ on one. */
  readonly job: number;
  /** `job` as a share of `raw`. */
  readonly share: number;
  /** The main thread's CPU ÷ one worker's; null where the system does not tell. */
  readonly mainThreadShare: number | null;
}

export async function scaling(
  rates: readonly Rate[],
  corpus: Corpus,
  folder: string,
  threads: number,
): Promise<Scaling> {
  const raw = await rawScaling(threads);
  const named = (name: string): number => rates.find((rate) => rate.name === name)!.median;
  const job = named('archive job, 1 thread') / named(`archive job, ${threads} threads`);
  const mainThreadShare = await shareOfMainThread(corpus, folder, threads);
  return { threads, raw, job, share: job / raw, mainThreadShare };
}

async function shareOfMainThread(corpus: Corpus, folder: string, threads: number): Promise<number | null> {
  const before = mainThreadCpu();
  const all = process.cpuUsage();
  await jobTask(corpus, folder, threads).run();
  const { user, system } = process.cpuUsage(all);
  if (before === null) return null;
  const main = mainThreadCpu()! - before;
  return main / (((user + system) / 1e6 - main) / threads);
}
