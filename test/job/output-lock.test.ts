import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { OutputLock } from '../../src/job/output-lock.js';
import { temporaryFolder } from '../cli/run-copydesk.js';

let out: string;
beforeEach(async () => {
  out = join(await temporaryFolder(), 'out');
});

const busy = { code: 'ERR_COPYDESK_OUTPUT_BUSY' };

test('a second job on one output is refused while the first one lives, and not after it', async () => {
  const lock = await OutputLock.take(out);
  await expect(OutputLock.take(out)).rejects.toMatchObject(busy);
  await lock.release();
  const next = await OutputLock.take(out);
  await next.release();
  expect(await readdir(join(out, '..'))).toEqual([]);
});

test('the lock of a process that is gone is taken over, one of its number that began later too', async () => {
  for (const holder of [
    { host: hostname(), pid: 2 ** 30, began: null },
    { host: hostname(), pid: process.pid, began: 'long ago' },
  ]) {
    await writeFile(`${out}.lock`, JSON.stringify(holder));
    await (await OutputLock.take(out)).release();
  }
});

test('the lock of another machine holds as long as it gives signs of life', async () => {
  await writeFile(`${out}.lock`, JSON.stringify({ host: 'elsewhere', pid: 1, began: null }));
  await expect(OutputLock.take(out)).rejects.toMatchObject(busy);
  const longAgo = new Date(Date.now() - 100_000);
  await utimes(`${out}.lock`, longAgo, longAgo);
  const lock = await OutputLock.take(out);
  expect(await readFile(`${out}.lock`, 'utf8')).toContain(hostname());
  await lock.release();
});
