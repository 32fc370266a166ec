import { open, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/job/fingerprint.js';
import { temporaryFolder } from '../cli/run-copydesk.js';

const THEN = new Date('2025-03-20T12:00:00Z');

async function change(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write('x', at);
  await file.close();
}

test('a byte changed in the middle is seen, of a file that hides it behind its old time too', async () => {
  const uri = join(await temporaryFolder(), 'small');
  const size = 1_000_000;
  await writeFile(uri, Buffer.alloc(size));
  const before = await fingerprint({ uri, size });
  await change(uri, 500_000);
  await utimes(uri, THEN, THEN);
  const after = await fingerprint({ uri, size });
  expect(after.hash).not.toBe(before.hash);
  await utimes(uri, new Date(), new Date());
  expect(await fingerprint({ uri, size })).toEqual(after);
});

test('a byte changed between the samples of a large file is seen by its time, one in a sample by its hash', async () => {
  const uri = join(await temporaryFolder(), 'large');
  const size = 200_000_000;
  const file = await open(uri, 'w');
  await file.truncate(size);
  await file.close();
  await utimes(uri, THEN, THEN);
  const before = await fingerprint({ uri, size });
  await change(uri, 100_000_001 + 1_000_000);
  const between = await fingerprint({ uri, size });
  expect(between.modified).not.toBe(before.modified);
  await change(uri, size - 1);
  await utimes(uri, THEN, THEN);
  const sampled = await fingerprint({ uri, size });
  expect(sampled).toMatchObject({ modified: before.modified });
  expect(sampled.hash).not.toBe(before.hash);
});
