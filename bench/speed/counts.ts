import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { AnyStage } from '../../src/stage.js';
import { seedCorpus, type Corpus } from '../corpus.js';
import { countLayers, type Counts } from './pipeline.js';

/** What one copy of the seeds holds by the models of this commit. */
const COUNTS_FILE = join(PACKAGE_ROOT, 'bench/seed-counts.json');

/** Writes down what the seeds give now: for a commit that means to change it. */
export function acceptCounts(stages: readonly AnyStage[]): void {
  writeFileSync(COUNTS_FILE, pretty(countLayers(seedCorpus(1), stages)) + '\n');
}

/**
 * Counts what is found in a corpus; a wrong answer cannot win: the seeds must give exactly the counts that are committed, and the corpus
 * the same counts twice.
 */
export function checkedCounts(corpus: Corpus, stages: readonly AnyStage[]): Counts {
  const seeds = pretty(countLayers(seedCorpus(1), stages));
  const committed = existsSync(COUNTS_FILE) ? readFileSync(COUNTS_FILE, 'utf8').trim() : 'nothing';
  if (committed !== seeds)
    throw new Error(
      `the seeds give ${seeds}, but bench/seed-counts.json has ${committed}. If the change is meant, run: npm run bench -- --accept`,
    );
  const first = countLayers(corpus, stages);
  if (JSON.stringify(first) !== JSON.stringify(countLayers(corpus, stages)))
    throw new Error('two runs gave different counts');
  return first;
}

function pretty(counts: Counts): string {
  return JSON.stringify(counts, null, 2);
}
