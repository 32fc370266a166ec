import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { Corpus } from '../corpus.js';

/** What a process of its own takes, in ms; the median of several, in turns. */
export interface ColdStart {
  /** `node -e 0`: no Node program can be faster. */
  readonly node: number;
  /** `copydesk annotate` of one article. */
  readonly annotate: number;
  readonly ratio: number;
}

const TURNS = 11;

/** Starts both commands in turns. */
export function coldStart(corpus: Corpus, folder: string): ColdStart {
  const file = join(folder, 'cold.txt');
  writeFileSync(file, corpus.articles[0]!.text);
  const command = join(PACKAGE_ROOT, 'dist/src/cli/main.js');
  const times = { node: [] as number[], annotate: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    times.node.push(wallOf(['-e', '0']));
    times.annotate.push(wallOf([command, 'annotate', file, '--json']));
  }
  const [node, annotate] = [median(times.node), median(times.annotate)];
  return { node, annotate, ratio: annotate / node };
}

function wallOf(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}
