import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT, VERSION } from '../src/package-root.js';
import { fileCorpus, seedCorpus, type Corpus } from './corpus.js';
import { limitTasks } from './limits.js';
import { measure, type Task } from './measure.js';
import { countLayers, defaultStages, pipelineTasks } from './pipeline.js';
import { ratesOf, tableOf, type Rate } from './report.js';
import { deskOf, jobTask, mainThreadCpu, rawScaling, streamTask, threadCounts } from './threads.js';

/**
 * npm run bench -- [--only TEXT] [--seconds N] [--corpus FILE [--limit N]] [--json] [--keep]
 *
 * --only     tasks whose name contains this           --corpus  NDJSON of articles instead of the seeds
 * --seconds  for each task (default 3)                --json    the record instead of a table
 * --keep     writes bench/record/<date>-<machine>.json, to be committed
 */
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
    corpus: { type: 'string' },
    limit: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const cores = availableParallelism();
const corpus = flags.corpus === undefined ? seedCorpus(12) : fileCorpus(flags.corpus, Number(flags.limit));
const stages = await defaultStages();
const counts = checkedCounts();
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
const desks = [0, ...threadCounts(cores)].map((threads) => ({ threads, desk: deskOf(threads) }));
try {
  await report();
} finally {
  await Promise.all(desks.map(async ({ desk }) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
}

/** A wrong answer cannot win: twice the same counts, and on the seeds such as a reader would find. */
function checkedCounts() {
  const first = countLayers(corpus, stages);
  const second = countLayers(corpus, stages);
  if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('two runs gave different counts');
  const quoting = stages.some(({ name }) => name === 'quotes');
  const found = { ...first, words: corpus.words };
  // Counted by hand in one copy of the seeds: about 2,250 words, 200 sentences, 250 names and values, 90 quotes.
  const copies = corpus.articles.length / 11;
  const expected = { words: 2000, sentences: 150, entities: 180, quotes: quoting ? 60 : 0 };
  if (flags.corpus === undefined)
    for (const [what, least] of Object.entries(expected)) {
      const count = found[what as keyof typeof found] / copies;
      if (count < least || count > 2 * Math.max(least, 1))
        throw new Error(
          `${count.toFixed(1)} ${what} in a copy of the seeds, expected ${least} to ${2 * least}`,
        );
    }
  return first;
}

/** The job and `desk.stream` need more text than a stage, or the starting of threads is all that is timed. */
function threadTasks(large: Corpus): Task[] {
  return [
    ...desks.map(({ threads, desk }) => streamTask(large, desk, threads)),
    ...desks.map(({ threads }) => jobTask(large, folder, threads)),
  ];
}

async function timed(tasks: readonly Task[], over: Corpus): Promise<Rate[]> {
  const wanted = tasks.filter(({ name }) => name.includes(flags.only));
  return wanted.length === 0 ? [] : ratesOf(await measure(wanted, Number(flags.seconds)), over);
}

async function report(): Promise<void> {
  const large = flags.corpus === undefined ? seedCorpus(60) : corpus;
  const rates = [
    ...(await timed(pipelineTasks(corpus, stages), corpus)),
    ...(await timed(threadTasks(large), large)),
    ...(await timed(limitTasks(corpus, folder), corpus)),
  ];
  const record = {
    copydesk: VERSION,
    date: new Date().toISOString().slice(0, 10),
    machine: { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores, node: process.version },
    corpus: { name: corpus.name, articles: corpus.articles.length, bytes: corpus.bytes, words: corpus.words },
    counts,
    rates,
    scaling: flags.only === '' && cores > 1 ? await scaling(rates, large) : null,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
  const text = JSON.stringify(record, null, 2) + '\n';
  if (flags.keep) keep(text, record.machine.cpu, record.date);
  if (flags.json) process.stdout.write(text);
  else print(record);
}

/** What more threads bring to the archive job, against what they bring to work that shares nothing. */
async function scaling(rates: readonly Rate[], large: Corpus) {
  const raw = await rawScaling(cores);
  const named = (name: string): number => rates.find((rate) => rate.name === name)!.median;
  const job = named('archive job, 1 thread') / named(`archive job, ${cores} threads`);
  const before = mainThreadCpu();
  const all = process.cpuUsage();
  await jobTask(large, folder, cores).run();
  const { user, system } = process.cpuUsage(all);
  const main = before === null ? null : mainThreadCpu()! - before;
  const worker = main === null ? null : ((user + system) / 1e6 - main) / cores;
  return {
    threads: cores,
    raw,
    job,
    share: job / raw,
    mainThreadShare: worker === null ? null : main! / worker,
  };
}

function keep(text: string, cpu: string, date: string): void {
  const machine = cpu
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  mkdirSync(join(PACKAGE_ROOT, 'bench/record'), { recursive: true });
  writeFileSync(join(PACKAGE_ROOT, 'bench/record', `${date}-${machine}.json`), text);
}

interface Printed {
  machine: { cpu: string; cores: number; node: string };
  rates: readonly Rate[];
  scaling: Awaited<ReturnType<typeof scaling>> | null;
  peakMemory: number;
}

function print({ machine, rates, scaling: scaled, peakMemory }: Printed): void {
  const { name, articles, bytes, words } = corpus;
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`,
    `${name}: ${articles.length} articles, ${(bytes / 1e6).toFixed(2)} MB, ${words} words; ` +
      `found ${counts.sentences} sentences, ${counts.entities} names and values, ${counts.quotes} quotes`,
    '',
    tableOf(rates),
    '',
    `peak memory ${(peakMemory / 1e6).toFixed(0)} MB, all of the above in one process`,
  ];
  if (scaled !== null) {
    const main = scaled.mainThreadShare;
    lines.push(
      `archive job, ${scaled.threads} threads ÷ 1: ${scaled.job.toFixed(2)}; threads that share nothing: ${scaled.raw.toFixed(2)}; share ${(100 * scaled.share).toFixed(0)} %`,
      main === null ? '' : `main thread's CPU ÷ one worker's: ${(100 * main).toFixed(1)} %`,
    );
  }
  process.stdout.write(lines.join('\n') + '\n');
}
