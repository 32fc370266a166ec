import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../src/package-root.js';
import type { AnyStage } from '../../src/stage.js';
import { seedCorpus, type Corpus } from '../corpus.js';
import { measure, type Task } from '../measure.js';
import { keepRecord } from '../record-files.js';
import { ratesOf, tableOf, type Rate } from '../report.js';
import { coldStart, type ColdStart } from './cold-start.js';
import { checkedCounts } from './counts.js';
import { limitTasks } from './limits.js';
import { defaultStages, pipelineTasks, WHOLE_PIPELINE, type Counts } from './pipeline.js';
import { scaling, type Scaling } from './scaling.js';
import { deskOf, jobTask, streamTask, threadCounts } from './threads.js';

/** What to time, and what to do with the figures. */
export interface SpeedRequest {
  /** The seeds without one. */
  readonly corpus: Corpus | undefined;
  readonly only: string;
  readonly seconds: number;
  readonly json: boolean;
  readonly keep: boolean;
}

/** What `bench/record` keeps. */
export interface SpeedRecord {
  readonly copydesk: string;
  readonly date: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly corpus: {
    readonly name: string;
    readonly articles: number;
    readonly bytes: number;
    readonly words: number;
  };
  readonly counts: Counts;
  readonly rates: readonly Rate[];
  /** Null on one core, and when only a part was asked for. */
  readonly scaling: Scaling | null;
  readonly coldStart: ColdStart | null;
  /** Bytes, of everything above in one process. */
  readonly peakMemory: number;
}

/** Times the stages, the pipeline, the desk, the archive job and the machine's limits in one run, and tells. */
export async function reportSpeed(request: SpeedRequest): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    const record = await timeAll(request, await defaultStages(), folder);
    if (request.keep) keepRecord('speed', record);
    process.stdout.write(request.json ? JSON.stringify(record, null, 2) + '\n' : told(record));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeAll(
  { corpus: given, only, seconds }: SpeedRequest,
  stages: readonly AnyStage[],
  folder: string,
): Promise<SpeedRecord> {
  const cores = availableParallelism();
  const corpus = given ?? seedCorpus(12);
  // The job and `desk.stream` need more text than a stage, or all that is timed is how threads start and code is compiled.
  const large = given ?? seedCorpus(240);
  const counts = checkedCounts(corpus, stages);
  const timed: Timed = async (tasks, over, calls = 'many') => {
    const wanted = tasks.filter(({ name }) => name.includes(only));
    return wanted.length === 0 ? [] : ratesOf(await measure(wanted, seconds, calls), over);
  };
  const rates = [
    ...(await timed(pipelineTasks(corpus, stages), corpus)),
    ...(await timedThreads(timed, large, folder, cores)),
    ...(await timed(limitTasks(corpus, folder), corpus)),
  ];
  const all = only === '';
  return {
    copydesk: VERSION,
    date: new Date().toISOString().slice(0, 10),
    machine: { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores, node: process.version },
    corpus: { name: corpus.name, articles: corpus.articles.length, bytes: corpus.bytes, words: corpus.words },
    counts,
    rates,
    scaling: all && cores > 1 ? await scaling(rates, large, folder, cores) : null,
    coldStart: all ? coldStart(corpus, folder) : null,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

type Timed = (tasks: readonly Task[], over: Corpus, calls?: 'many' | 'few') => Promise<Rate[]>;

async function timedThreads(timed: Timed, corpus: Corpus, folder: string, cores: number): Promise<Rate[]> {
  const desks = [0, ...threadCounts(cores)].map((threads) => ({ threads, desk: deskOf(threads) }));
  try {
    const streams = desks.map(({ threads, desk }) => streamTask(corpus, desk, threads));
    const jobs = desks.map(({ threads }) => jobTask(corpus, folder, threads));
    return await timed([...streams, ...jobs], corpus, 'few');
  } finally {
    await Promise.all(desks.map(async ({ desk }) => desk.close()));
  }
}

function told({ machine, corpus, counts, rates, scaling: scaled, coldStart: cold, peakMemory }: SpeedRecord) {
  const { name, articles, bytes, words } = corpus;
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`,
    `${name}: ${articles} articles, ${(bytes / 1e6).toFixed(2)} MB, ${words} words; ` +
      `found ${counts.sentences} sentences, ${counts.entities} names and values, ${counts.quotes} quotes`,
    '',
    tableOf(rates),
    '',
    `peak memory ${(peakMemory / 1e6).toFixed(0)} MB, all of the above in one process`,
    ...overheads(rates),
  ];
  if (scaled !== null) lines.push(...scalingLines(scaled));
  if (cold !== null)
    lines.push(
      `copydesk annotate, cold: ${cold.annotate.toFixed(0)} ms; node -e 0: ${cold.node.toFixed(0)} ms; ratio ${cold.ratio.toFixed(1)}`,
    );
  return lines.join('\n') + '\n';
}

/** What reaches the user of the bare pipeline's speed, and how far that is from what the machine could do. */
function overheads(rates: readonly Rate[]): string[] {
  const whole = rates.find(({ name }) => name === WHOLE_PIPELINE);
  if (whole === undefined) return [];
  const share = (rate: Rate): string => `${(100 * (rate.megabytes / whole.megabytes)).toFixed(0)} %`;
  const one = rates.filter(({ name }) => /^(desk\.stream|archive job), (no threads|1 thread)$/.test(name));
  const limits = rates.filter(({ name }) => name.startsWith('limit: '));
  return [
    ...one.map((rate) => `${rate.name} ÷ the bare pipeline: ${share(rate)}`),
    ...limits.map(
      (rate) =>
        `the pipeline's time ÷ ${rate.name.slice('limit: '.length)}: ${(rate.megabytes / whole.megabytes).toFixed(0)}`,
    ),
  ];
}

function scalingLines({ threads, job, raw, share, mainThreadShare }: Scaling): string[] {
  const lines = [
    `archive job, ${threads} threads ÷ 1: ${job.toFixed(2)}; threads that share nothing: ${raw.toFixed(2)}; share ${(100 * share).toFixed(0)} %`,
  ];
  if (mainThreadShare !== null)
    lines.push(`main thread's CPU ÷ one worker's: ${(100 * mainThreadShare).toFixed(1)} %`);
  return lines;
}
