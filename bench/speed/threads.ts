import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createDesk, type Desk } from '../../src/desk.js';
import { runArchiveJob } from '../../src/job/archive-job.js';
import type { Corpus } from '../corpus.js';
import type { Task } from '../measure.js';

/** Threads that are tried: 1, 2 … all cores, doubling. */
export function threadCounts(cores: number): number[] {
  const counts = [];
  for (let threads = 1; threads < cores; threads *= 2) counts.push(threads);
  return [...counts, cores];
}

/** `desk.stream` over the corpus; threads are started before anything is timed. */
export function streamTask(corpus: Corpus, desk: Desk, threads: number): Task {
  return {
    name: `desk.stream, ${label(threads)}`,
    run: async () => {
      let count = 0;
      for await (const outcome of desk.stream(corpus.articles)) if (outcome.ok) count++;
      if (count !== corpus.articles.length) throw new Error(`${count} of ${corpus.articles.length} articles`);
    },
  };
}

export function deskOf(threads: number): Desk {
  return createDesk({ threads });
}

/** The archive job from file to file, starting of threads included: what a user of `copydesk run` waits for. */
export function jobTask(corpus: Corpus, folder: string, threads: number): Task {
  const input = join(folder, 'articles.ndjson');
  if (!existsSync(input))
    writeFileSync(input, corpus.articles.map((article) => JSON.stringify(article) + '\n').join(''));
  const out = join(folder, `records-${threads}.ndjson`);
  return {
    name: `archive job, ${label(threads)}`,
    run: async () => {
      const { counts } = await runArchiveJob({ inputs: [input], out, fresh: true, desk: { threads } });
      if (counts.written !== corpus.articles.length)
        throw new Error(`${counts.written} of ${corpus.articles.length} records`);
    },
  };
}

function label(threads: number): string {
  return threads === 0 ? 'no threads' : threads === 1 ? '1 thread' : `${threads} threads`;
}

const SPIN = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (turns) => { let x = 1; for (let i = 0; i < turns; i++) x = Math.imul(x ^ i, 0x01000193); parentPort.postMessage(x); });`;

/**
 * How much faster threads that share nothing are than one: what this machine, and whatever else runs on it, leaves to be won.
 * 2.0 would be perfect for two.
 */
export async function rawScaling(threads: number): Promise<number> {
  const workers = Array.from({ length: threads }, () => new Worker(SPIN, { eval: true }));
  const spin = async (some: readonly Worker[]): Promise<number> => {
    const began = performance.now();
    await Promise.all(
      some.map(
        async (worker) =>
          new Promise((resolve) => {
            worker.once('message', resolve);
            worker.postMessage(2e8);
          }),
      ),
    );
    return performance.now() - began;
  };
  await spin(workers);
  const ratios = [];
  for (let turn = 0; turn < 5; turn++) {
    const alone = await spin(workers.slice(0, 1));
    ratios.push((threads * alone) / (await spin(workers)));
  }
  await Promise.all(workers.map(async (worker) => worker.terminate()));
  return ratios.sort((a, b) => a - b)[2]!;
}

/** Seconds of CPU that this process's main thread has used; null where the system does not tell (it does on Linux). */
export function mainThreadCpu(): number | null {
  const file = `/proc/self/task/${process.pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
