import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuiltInName } from '../../src/index.js';
import type * as job from '../../src/job/archive-job.js';
import type { Corpus } from '../corpus.js';
import { paired, type Paired } from './paired.js';

/** Copies of the corpus that a job reads: enough for what starting a thread costs to be a part, not all. */
const TIMES = 8;

/** What is compared of a job: its threads and stages. */
export interface JobCase {
  readonly label: string;
  readonly threads: number;
  /** One cheap stage shows what reading, ordering and writing cost; all show what a user waits for. */
  readonly stages: readonly BuiltInName[];
}

/** Without threads, with one and with as many as there are cores, two at least. */
export function jobCases(all: readonly BuiltInName[]): JobCase[] {
  const threads = [0, 1, Math.max(2, availableParallelism())];
  return [['normalise'] as const, all].flatMap((stages) =>
    threads.map((number) => ({
      label: `job, ${number} threads, to ${stages.at(-1)!}`,
      threads: number,
      stages,
    })),
  );
}

/** The archive job of two trees over the same NDJSON file in turns: CPU time of all their threads. */
export async function pairedJobs(
  roots: readonly string[],
  corpus: Corpus,
  { threads, stages }: JobCase,
  seconds: number,
): Promise<Paired> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-compare-jobs-'));
  try {
    const input = join(folder, 'in.ndjson');
    const lines = corpus.articles.map((article) => `${JSON.stringify(article)}\n`).join('');
    writeFileSync(input, lines.repeat(TIMES));
    const [ours, theirs] = await Promise.all(
      roots.map(async (root, index) => {
        const { runArchiveJob } = (await import(jobOf(root))) as typeof job;
        const out = join(folder, `out${index}.ndjson`);
        return async () => runArchiveJob({ inputs: [input], out, fresh: true, desk: { threads, stages } });
      }),
    );
    return await paired(ours!, theirs!, seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jobOf(root: string): string {
  return pathToFileURL(join(root, 'dist/src/job/archive-job.js')).href;
}
