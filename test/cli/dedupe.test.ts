import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

interface Found {
  readonly id: string;
  readonly duplicateOf: string | null;
}

let folder: string;
let source: string;
let out: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  source = join(folder, 'in.ndjson');
  out = join(folder, 'out.ndjson');
});

const story = (number: number) =>
  `Council ${number} of Port Lorne voted for plan ${number * 7} on day ${number} of the month, and ${number} members spoke against it, ` +
  `among them skipper ${number * 3}, who called plan ${number * 7} a gift to the ${number} builders of the ${number}th pier.`;

/** 40 stories; from the 21st on each comes again with a dateline, and an id that has to be escaped. */
const articles = Array.from({ length: 60 }, (_, index) =>
  index < 40
    ? { id: `s"${index}`, text: story(index), extra: { duplicateOf: null }, duplicateOf: null }
    : { id: `copy${index}`, text: `PORT LORNE (Wire) - ${story(index - 20)}` },
);
const ndjson = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
const copies = new Map(articles.slice(40).map(({ id }, index) => [id, `s"${index + 20}`]));

const run = async (...flags: readonly string[]) =>
  runCopydesk(['run', source, '--out', out, '--stages', 'normalise', '--quiet', ...flags]);
const records = async () =>
  (await readFile(out, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Found);

test('near copies are marked with the id of the first, and counted', async () => {
  await writeFile(source, ndjson);
  const ran = await run('--dedupe');
  expect(ran.stderr).toBe(
    '20 marked as near copies\nread 60 = written 60 + rejected 0 + duplicate 0 + filtered 0\n',
  );
  for (const { id, duplicateOf } of await records()) expect(duplicateOf).toBe(copies.get(id) ?? null);
  expect((await readdir(folder)).sort()).toEqual(['in.ndjson', 'out.ndjson', 'out.ndjson.journal']);
});

test('a mark changes nothing else of a record', async () => {
  await writeFile(source, ndjson);
  await run('--dedupe');
  const marked = await readFile(out, 'utf8');
  await run('--fresh');
  const plain = await readFile(out, 'utf8');
  expect(
    marked.replaceAll(/"language":(null|"en"),"duplicateOf":"s\\"\d+"/g, '"language":$1,"duplicateOf":null'),
  ).toBe(plain);
});

test('near copies are left out and counted', async () => {
  await writeFile(source, ndjson);
  expect((await run('--dedupe=skip')).stderr).toBe(
    'read 60 = written 40 + rejected 0 + duplicate 20 + filtered 0\n',
  );
  expect((await records()).map(({ id }) => id)).toEqual(articles.slice(0, 40).map(({ id }) => id));
});

test('threads and batches change no byte of what is marked, compressed or not', async () => {
  await writeFile(source, ndjson);
  const outputs = new Set<string>();
  for (const [threads, batch, name] of [
    ['0', '1', 'a.ndjson'],
    ['2', '7', 'b.ndjson'],
    ['2', '64', 'c.ndjson.gz'],
  ] as const) {
    out = join(folder, name);
    await run('--dedupe', '--threads', threads, '--batch', batch);
    const bytes = await readFile(out);
    outputs.add((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
  }
  expect(outputs.size).toBe(1);
});

test.for([
  { flags: ['--dedupe', '--unordered'], told: '--dedupe without --unordered' },
  { flags: ['--dedupe', '--to', 'csv'], told: 'a format that can tell of copies' },
  { flags: ['--dedupe=often'], told: 'Expected one of: mark, skip' },
])('$flags is refused', async ({ flags, told }) => {
  await writeFile(source, ndjson);
  const ran = await run(...flags);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(told);
});
