import type { Command } from 'commander';
import { addFlags } from './add-flags.js';
import { EXIT } from './exit-codes.js';
import { flagsNamed } from './run-flags.js';

interface MergeFlags {
  readonly out: string;
  readonly rejects?: string;
  readonly dedupe?: 'mark' | 'skip';
  readonly fresh?: boolean;
  readonly report?: string;
}

/** Flags of `run` that a merge has too. */
const MERGE_FLAGS = flagsNamed('out', 'dedupe', 'rejects', 'fresh', 'report');

const EXAMPLES = `
Examples:
  copydesk run dump.ndjson.gz --shard 1/2 --out part1.ndjson     (on one machine)
  copydesk run dump.ndjson.gz --shard 2/2 --out part2.ndjson     (on another)
  copydesk merge part1.ndjson part2.ndjson --out annotated.ndjson --dedupe`;

/** Adds `copydesk merge`. */
export function registerMerge(program: Command): void {
  const command = program
    .command('merge')
    .description('join the outputs of all shards of a job: byte for byte what it would have written in one')
    .argument('<shard...>', 'outputs of copydesk run --shard, in any order')
    .addHelpText('after', EXAMPLES)
    .action(merge);
  addFlags(command, MERGE_FLAGS);
}

async function merge(shards: string[], { out, rejects, dedupe, fresh, report }: MergeFlags): Promise<void> {
  const { mergeShards } = await import('../job/merge-shards.js');
  const { balanceLine } = await import('../job/accounting.js');
  const { listenForInterruption } = await import('./interruption.js');
  const interruption = listenForInterruption();
  const { signal } = interruption;
  try {
    const { counts, resumedFrom } = await mergeShards({
      shards,
      out,
      rejects,
      dedupe,
      fresh,
      report,
      signal,
    });
    if (resumedFrom > 0) process.stderr.write(`${out} was done already\n`);
    if (dedupe === 'mark') process.stderr.write(`${counts.marked} marked as near copies\n`);
    process.stderr.write(`${balanceLine(counts)}\n`);
    process.exitCode = EXIT.done;
  } catch (thrown) {
    if (interruption.exitCode === null) throw thrown;
    process.exitCode = interruption.exitCode;
    process.stderr.write('interrupted: nothing was written\n');
  } finally {
    interruption.stop();
  }
}
