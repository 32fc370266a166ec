import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

test.for(['0', '1'])(
  'what a stage prints never reaches the stdout of pipe, with %s threads',
  async (threads) => {
    const stage = join(await temporaryFolder(), 'loud.mjs');
    await writeFile(
      stage,
      `export default () => ({
      name: 'loud', version: 1, needs: [], gives: ['loud'],
      run() { console.log('printed'); console.info('told'); return { loud: true }; },
    });`,
    );
    const ran = await runCopydesk(['pipe', '--threads', threads, '--stages', stage], '{"text":"Rain."}\n');
    expect(ran.code).toBe(0);
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ text: 'Rain.', extra: { loud: true } });
    expect(ran.stderr).toContain('printed');
  },
);
