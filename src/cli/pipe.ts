import type { Command } from 'commander';
import { addFlags } from './add-flags.js';
import type { DeskFlags } from './desk-flags.js';
import type { FieldMap } from '../readers/article-fields.js';
import { flagsNamed } from './run-flags.js';

type PipeFlags = DeskFlags & { readonly map?: FieldMap };

/** Flags of `run` that a filter has too. */
export const PIPE_FLAGS = flagsNamed(
  ...[
    'map',
    'threads',
    'batch',
    'stages',
    'models',
    'summary-sentences',
    'summary-words',
    'summary-characters',
    'summary-ratio',
    'summary-prefer',
    'query',
    'min-score',
    'config',
    'max-article-bytes',
  ],
  ...['article-timeout', 'no-text', 'offsets', 'log-level'],
);

const EXAMPLES = `
Examples:
  tail -f feed.ndjson | copydesk pipe | your-consumer
  parallel --pipepart -a dump.ndjson --block 50M copydesk pipe --threads 1`;

/** Adds `copydesk pipe`. */
export function registerPipe(program: Command): void {
  const command = program
    .command('pipe')
    .description('a filter: articles as NDJSON on stdin, one record or reject out for one line in, in order')
    .addHelpText('after', EXAMPLES)
    .action(pipe);
  addFlags(command, PIPE_FLAGS);
}

async function pipe(flags: PipeFlags): Promise<void> {
  const { pipeArticles } = await import('../job/pipe-articles.js');
  const { deskOptions } = await import('./desk-flags.js');
  const { listenForInterruption } = await import('./interruption.js');
  const desk = await deskOptions(flags);
  const interruption = listenForInterruption();
  try {
    await pipeArticles(process.stdin, process.stdout, { map: flags.map, desk, signal: interruption.signal });
  } catch (thrown) {
    if (interruption.exitCode === null) throw thrown;
    process.exitCode = interruption.exitCode;
  } finally {
    interruption.stop();
    // A source that was not read to its end would keep the process alive.
    process.stdin.destroy();
  }
}
