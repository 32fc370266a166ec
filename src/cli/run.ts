import { InvalidArgumentError, type Command } from 'commander';
import { EXIT } from './exit-codes.js';

interface RunFlags {
  readonly out: string;
  readonly threads?: number;
  readonly batch?: number;
  readonly stages?: string[];
  readonly summarySentences?: number;
  readonly rejects?: string;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  copydesk run articles.ndjson --out annotated.ndjson
  copydesk run articles.ndjson --out annotated.ndjson --threads 4 --summary-sentences 2`;

export function registerRun(program: Command): void {
  program
    .command('run')
    .description('annotate archives: files, folders or patterns in, one file out')
    .argument('<input...>', 'files, folders or quoted patterns; - is stdin')
    .requiredOption('--out <file>', 'where the records go')
    .option('--threads <n>', 'worker threads (default: one a core)', integer)
    .option('--batch <n>', 'articles that go to a worker at a time', integer)
    .option('--stages <names>', 'what is done, in this order: a,b,…', list)
    .option('--summary-sentences <n>', 'sentences in a summary, at most', integer)
    .option('--rejects <file>', 'where articles go that failed (default: OUT.rejects.ndjson)')
    .option('--fresh', 'replace an output that is there already')
    .option('--quiet', 'no progress')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(inputs: string[], flags: RunFlags): Promise<void> {
  const { runArchiveJob } = await import('../job/archive-job.js');
  const { balanceLine } = await import('../job/accounting.js');
  const { stageSpecs } = await import('./stage-flags.js');
  const { counts, rejects } = await runArchiveJob({
    inputs,
    out: flags.out,
    rejects: flags.rejects,
    fresh: flags.fresh,
    desk: { threads: flags.threads, batch: flags.batch, stages: stageSpecs(flags) },
  });
  if (counts.rejected > 0) process.stderr.write(`rejects: ${rejects}\n`);
  process.stderr.write(`${balanceLine(counts)}\n`);
  process.exitCode = EXIT.done;
}

function integer(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
