import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { expect, test } from 'vitest';
import { createDesk } from '../../src/desk.js';
import type { AnnotatedArticle } from '../../src/record/record.js';
import { assembleSqlite } from '../../src/sinks/sqlite/assemble-sqlite.js';
import { temporaryFolder } from '../cli/run-copydesk.js';

async function* repeated(record: AnnotatedArticle, times: number): AsyncGenerator<AnnotatedArticle> {
  for (let time = 0; time < times; time++) yield await Promise.resolve({ ...record, id: `a${time}` });
}

async function bridge(): Promise<AnnotatedArticle> {
  await using desk = createDesk({ threads: 0 });
  return await desk.annotate('"The bridge is closed," said Ada Quill, who had built it.');
}

test('every row of thousands is found by its words', async () => {
  const out = join(await temporaryFolder(), 'o.sqlite');
  const [file] = await assembleSqlite(repeated(await bridge(), 2001), out);
  await writeFile(`${out}.other`, '');
  expect((await stat(file!.written)).mode).toBe((await stat(`${out}.other`)).mode);
  const database = new sqlite.Database(file!.written);
  const found = (table: string, words: string) =>
    database.get(`SELECT count(*) AS rows FROM ${table} WHERE ${table} MATCH ?`, [words])?.['rows'];
  expect(found('article_search', 'building OR bridges')).toBe(2001);
  expect(found('quote_search', 'closing')).toBe(2001);
  expect(found('quote_search', 'speaker: quill')).toBe(2001);
  database.exec("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)");
  database.exec("INSERT INTO quote_search (quote_search, rank) VALUES ('integrity-check', 1)");
  database.close();
});

test('it can be interrupted when the last record is there, and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const ending = new AbortController();
  const record = await bridge();
  async function* records(): AsyncGenerator<AnnotatedArticle> {
    yield* repeated(record, 10);
    ending.abort('enough');
  }
  await expect(assembleSqlite(records(), join(folder, 'o.sqlite'), ending.signal)).rejects.toMatchObject({
    code: 'ERR_COPYDESK_ABORTED',
  });
  expect(await readdir(folder)).toEqual([]);
});
