import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const lines = async (name: string) =>
  (await readFile(join(folder, name), 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function input(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('records come in the order of the input, and the last line balances', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `a${index}`);
  const path = await input(
    'in.ndjson',
    ids.map((id) => JSON.stringify({ id, text: `This is ${id}.` })).join('\n'),
  );
  const out = join(folder, 'out.ndjson');
  const ran = await runCopydesk(['run', path, '--out', out, '--threads', '2', '--batch', '3', '--quiet']);
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  expect(ran.stderr).toBe('read 50 = written 50 + rejected 0 + duplicate 0 + filtered 0\n');
  expect((await lines('out.ndjson')).map(({ id }) => id)).toEqual(ids);
  expect((await readdir(folder)).sort()).toEqual(['in.ndjson', 'out.ndjson']);
});

test('each bad line is a coded reject with its origin, and the rest goes on', async () => {
  const good = JSON.stringify({ id: 'good', text: 'All is well.' });
  const bad = ['{"id": "b', '[1]', '{"title":"t"}'].map((line) => Buffer.from(`${line}\n`));
  const path = await input(
    'in.ndjson',
    Buffer.concat([...bad, Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(good)]),
  );
  const ran = await runCopydesk(['run', path, '--out', join(folder, 'out.ndjson'), '--threads', '1']);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('read 5 = written 1 + rejected 4 + duplicate 0 + filtered 0\n');
  const rejects = await lines('out.ndjson.rejects.ndjson');
  expect(rejects.map(({ error }) => (error as { code: string }).code)).toEqual([
    'ERR_COPYDESK_RECORD_MALFORMED',
    'ERR_COPYDESK_RECORD_MALFORMED',
    'ERR_COPYDESK_ARTICLE_INVALID',
    'ERR_COPYDESK_ENCODING_INVALID',
  ]);
  expect(rejects.map(({ origin }) => origin)).toEqual([
    { uri: path, ordinal: 1, byte: 0 },
    { uri: path, ordinal: 2, byte: 10 },
    { uri: path, ordinal: 3, byte: 14 },
    { uri: path, ordinal: 4, byte: 28 },
  ]);
});

test('an output that is there is left alone, unless it is to be replaced', async () => {
  const path = await input('in.ndjson', '{"text":"New."}\n');
  const out = await input('out.ndjson', 'old');
  const refused = await runCopydesk(['run', path, '--out', out]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('ERR_COPYDESK_OUTPUT_EXISTS');
  expect(await readFile(out, 'utf8')).toBe('old');
  expect((await runCopydesk(['run', path, '--out', out, '--fresh', '--threads', '0'])).code).toBe(0);
  expect(await lines('out.ndjson')).toMatchObject([{ id: 'in.ndjson#1', text: 'New.' }]);
});

test.for([
  { args: ['run', '--out', 'x'], told: "missing required argument 'input'" },
  { args: ['run', 'nowhere.ndjson', '--out', 'x'], told: 'ERR_COPYDESK_INPUT_MISSING' },
  { args: ['run', 'a', '--out', 'x', '--nonsense'], told: 'unknown option' },
  { args: ['run', 'a', '--out', 'x', '--threads', 'many'], told: 'Expected a whole number' },
  { args: ['run', 'a', '--out', 'x', '--threads', '65'], told: 'ERR_COPYDESK_OPTION' },
  { args: ['nonsense'], told: 'unknown command' },
])('$args is told to be wrong, with exit code 2', async ({ args, told }) => {
  const ran = await runCopydesk(args);
  expect(ran.stderr).toContain(told);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
});

test('what cannot be written fails with exit code 1, and leaves nothing behind', async () => {
  const path = await input('in.ndjson', '{"text":"A."}\n');
  const ran = await runCopydesk(['run', path, '--out', join(path, 'out.ndjson')]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain('ERR_COPYDESK_OUTPUT_UNWRITABLE');
  expect(await readdir(folder)).toEqual(['in.ndjson']);
});
