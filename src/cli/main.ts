#!/usr/bin/env node
import { Console } from 'node:console';
import { Command, CommanderError } from 'commander';
import { VERSION } from '../package-root.js';
import { registerAnnotate } from './annotate.js';
import { describeFailure, EXIT, exitCodeOf } from './exit-codes.js';
import { registerMerge } from './merge.js';
import { registerPipe } from './pipe.js';
import { registerRun } from './run.js';

// Stages that run in this thread may print: stdout carries only what was asked for.
globalThis.console = new Console(process.stderr, process.stderr);

const program = new Command('copydesk')
  .description('Who said what: sentences, names, attributed quotes and summaries of English news text.')
  .version(VERSION)
  .showHelpAfterError('(copydesk COMMAND --help shows what there is)')
  .exitOverride();

registerRun(program);
registerAnnotate(program);
registerPipe(program);
registerMerge(program);

try {
  await program.parseAsync();
} catch (thrown) {
  // Commander has told what is wrong by now; its own code for a misused command is 1.
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? EXIT.done : EXIT.asked;
  else {
    process.stderr.write(`copydesk: ${describeFailure(thrown)}\n`);
    process.exitCode = exitCodeOf(thrown);
  }
}
