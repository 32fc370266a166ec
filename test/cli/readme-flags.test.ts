import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.js';
import { RUN_FLAGS } from '../../src/cli/run-flags.js';
import { SINK_NAMES } from '../../src/sinks/sink-names.js';
import { runCopydesk } from './run-copydesk.js';

const README = join(import.meta.dirname, '../../README.md');

/** The cells of the README's table under a heading cell. */
async function tableOf(heading: string): Promise<string[][]> {
  const lines = (await readFile(README, 'utf8')).split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2;
  const rest = lines.slice(first);
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the table of flags in the README is that of the command', async () => {
  expect(await tableOf('flag')).toEqual(RUN_FLAGS.map(({ flag, does }) => [`\`${flag}\``, does]));
});

test('the table of exit codes in the README is complete', async () => {
  const codes = (await tableOf('exit code')).flatMap(([code]) => code!.split(',').map(Number));
  expect(codes).toEqual(Object.values(EXIT));
});

test('--help knows every flag, and --to every format', async () => {
  const { stdout } = await runCopydesk(['run', '--help']);
  for (const { flag } of RUN_FLAGS) expect(stdout).toContain(flag);
  const to = RUN_FLAGS.find(({ flag }) => flag.startsWith('--to '))!;
  for (const name of SINK_NAMES) expect(to.parse!(name)).toBe(name);
});
