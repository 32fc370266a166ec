import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noCounts } from '../../src/job/accounting.js';
import { Journal, type Checkpoint } from '../../src/job/journal.js';
import { temporaryFolder } from '../cli/run-copydesk.js';
import { identity } from './identity.js';

const checkpoint = (records: number): Checkpoint => ({
  ...{ input: 0, before: 0, ordinal: 1, records, rejects: 0 },
  counts: noCounts(),
  rejectCodes: {},
});

test('a journal gives its last whole checkpoint, whatever was cut off behind it', async () => {
  const path = join(await temporaryFolder(), 'o.journal');
  expect(await Journal.read(path)).toBeNull();
  const journal = await Journal.begin(path, identity, null);
  expect(await Journal.read(path)).toEqual({ identity, last: null });
  await journal.note(checkpoint(10));
  await journal.note(checkpoint(20));
  await journal.close();
  await appendFile(path, '{"input":0,"ordi');
  expect((await Journal.read(path))?.last?.records).toBe(20);
  await appendFile(path, `${'\0'.repeat(300)}\n`);
  expect((await Journal.read(path))?.last?.records).toBe(20);
});

test('a journal that is done is short, and one that grows is written anew', async () => {
  const path = join(await temporaryFolder(), 'o.journal');
  const journal = await Journal.begin(path, identity, null);
  const rejectCodes = { ['X'.repeat(1000)]: 1 };
  for (let records = 0; records < 1100; records++)
    await journal.note({ ...checkpoint(records), rejectCodes });
  expect((await readFile(path)).length).toBeLessThan(1.1e6);
  expect((await Journal.read(path))?.last?.records).toBe(1099);
  await journal.note({ ...checkpoint(5), done: true });
  await journal.close();
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3);
});

test('what is no journal is told to be none', async () => {
  const path = join(await temporaryFolder(), 'o.journal');
  for (const content of ['', 'words\n', '{"journal":99}\n']) {
    await writeFile(path, content);
    await expect(Journal.read(path)).rejects.toMatchObject({ code: 'ERR_COPYDESK_JOURNAL_INVALID' });
  }
});
