import type { BuiltInName } from '../../src/index.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as copydesk from '../../src/index.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { Corpus } from '../corpus.js';
import { jobCases, pairedJobs } from './jobs.js';
import { paired, type Paired } from './paired.js';
import { buildRevision } from './revision.js';

/** Stages that are compared: each list goes a stage further than the one before. */
const LISTS: readonly (readonly BuiltInName[])[] = [
  ['normalise', 'sentences'],
  ['normalise', 'sentences', 'entities'],
  ['normalise', 'sentences', 'entities', 'quotes', 'speakers'],
  ['normalise', 'sentences', 'entities', 'quotes', 'speakers', 'summary'],
];

/**
 * This tree against a commit, over the same articles in turns in one process: the library without threads, and the archive job with and without.
 * Prints ratios of CPU time (below 1: this tree is faster) and whether the records are the same. True when the whole pipeline lost no more than `loss` per cent.
 */
export async function compareWith(
  name: string,
  corpus: Corpus,
  seconds: number,
  loss: number,
): Promise<boolean> {
  using revision = buildRevision(name);
  const [ours, theirs] = await Promise.all([PACKAGE_ROOT, revision.root].map(libraryAt));
  process.stdout.write(
    `this tree ÷ ${revision.commit}, CPU time, ${corpus.name}: below 1 this tree is faster\n`,
  );
  let whole: Paired | undefined;
  for (const stages of LISTS) {
    await using first = ours!.createDesk({ threads: 0, stages });
    await using second = theirs!.createDesk({ threads: 0, stages });
    const differ = await differing(first, second, corpus);
    whole = await paired(over(first, corpus), over(second, corpus), seconds);
    process.stdout.write(told(`… to ${stages.at(-1)!}`, whole, differ, corpus.articles.length));
  }
  for (const job of jobCases(LISTS.at(-1)!))
    process.stdout.write(
      `${ratioOf(job.label, await pairedJobs([PACKAGE_ROOT, revision.root], corpus, job, seconds))}\n`,
    );
  return whole!.low <= 1 + loss / 100;
}

async function libraryAt(root: string): Promise<typeof copydesk> {
  return (await import(pathToFileURL(join(root, 'dist/src/index.js')).href)) as typeof copydesk;
}

const over =
  (desk: copydesk.Desk, { articles }: Corpus) =>
  async (): Promise<void> => {
    for await (const outcome of desk.stream(articles)) if (!outcome.ok) throw outcome.error;
  };

/** How many articles the two annotate differently; what names the version, `producer`, is left out. */
async function differing(first: copydesk.Desk, second: copydesk.Desk, { articles }: Corpus): Promise<number> {
  let count = 0;
  for (const article of articles) {
    const [ours, theirs] = [await first.annotate(article), await second.annotate(article)];
    const bare = (record: object): string => JSON.stringify({ ...record, producer: null });
    if (bare(ours) !== bare(theirs)) count++;
  }
  return count;
}

function told(label: string, measured: Paired, differ: number, articles: number): string {
  const same = differ === 0 ? 'records equal' : `${differ} of ${articles} records differ`;
  return `${ratioOf(label, measured)}, ${same}\n`;
}

function ratioOf(label: string, { ratio, low, high, pairs }: Paired): string {
  return `${label.padEnd(30)} ${ratio.toFixed(3)}  (95 %: ${low.toFixed(3)} – ${high.toFixed(3)}, ${pairs} pairs)`;
}
