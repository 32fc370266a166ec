import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { expect, test } from 'vitest';
import { addIndexes } from '../../../src/sinks/sqlite/add-indexes.js';
import { temporaryFolder } from '../../cli/run-copydesk.js';

/** A database of one table. */
async function database(): Promise<string> {
  const path = join(await temporaryFolder(), 'a.sqlite');
  const made = new sqlite.Database(path);
  made.exec('CREATE TABLE quotes (speaker TEXT)');
  made.close();
  return path;
}

test('a statement that would take for ever ends when it is told to', async () => {
  const path = await database();
  const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
  const ending = new AbortController();
  const working = addIndexes({ path, statements: [endless] }, ending.signal);
  setTimeout(() => {
    ending.abort('enough');
  }, 500);
  await expect(working).rejects.toMatchObject({ code: 'ERR_COPYDESK_ABORTED' });
});

test('indexes are added, and what SQLite finds wrong is thrown', async () => {
  const path = await database();
  await addIndexes({ path, statements: ['CREATE INDEX quotes_speaker ON quotes (speaker)'] }, undefined);
  const made = new sqlite.Database(path);
  expect(made.get("SELECT name FROM sqlite_master WHERE type = 'index'")).toEqual({ name: 'quotes_speaker' });
  made.close();
  const wrong = addIndexes({ path, statements: ['CREATE INDEX x ON absent (y)'] }, undefined);
  await expect(wrong).rejects.toThrow('no such table');
});
