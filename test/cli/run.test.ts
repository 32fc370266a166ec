import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
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
  expect((await readdir(folder)).sort()).toEqual(['in.ndjson', 'out.ndjson', 'out.ndjson.journal']);
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
  { args: ['run', 'a', '--out', 'x', '--threads', 'many'], told: 'Expected a whole number from 0 to 64.' },
  { args: ['run', 'a', '--out', 'x', '--threads', '-1'], told: 'Expected a whole number from 0 to 64.' },
  { args: ['run', 'a', '--out', 'x', '--threads', '65'], told: 'Expected a whole number from 0 to 64.' },
  { args: ['run', 'a', '--out', 'x', '--batch', '0'], told: 'Expected a whole number from 1 to 4096.' },
  { args: ['run', 'a', '--out', 'x', '--summary-words', '1.5'], told: 'Expected a whole number from 1 up.' },
  { args: ['nonsense'], told: 'unknown command' },
])('$args is told to be wrong, with exit code 2', async ({ args, told }) => {
  const ran = await runCopydesk(args);
  expect(ran.stderr).toContain(told);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
});

test.for([
  { out: 'none/o.ndjson', more: [], told: 'There is no folder none for the output none/o.ndjson' },
  { out: 'in.ndjson/o.ndjson', more: [], told: 'There is no folder in.ndjson for' },
  { out: '.', more: [], told: 'Expected the name of a file for the output, got ., which is a folder' },
  { out: 'o.ndjson', more: ['--rejects', 'none/r.ndjson'], told: 'There is no folder none for' },
  { out: 'o.ndjson', more: ['--report', 'none/r.json'], told: 'There is no folder none for' },
  { out: 'o.ndjson', more: ['--digest', 'none/d.txt'], told: 'There is no folder none for' },
  { out: 'o.ndjson', more: ['--report', './o.ndjson'], told: 'a file of its own for the report' },
  { out: 'o.ndjson', more: ['--digest', 'in.ndjson'], told: 'inputs that the job does not write over' },
])('$out $more is refused with exit code 2 before anything is done', async ({ out, more, told }) => {
  await input('in.ndjson', '{"text":"A."}\n');
  const ran = await runCopydesk(['run', 'in.ndjson', '--out', out, '--threads', '0', ...more], '', folder);
  expect(ran.stderr).toContain(told);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(await readdir(folder)).toEqual(['in.ndjson']);
});

const articles = Array.from({ length: 40 }, (_, index) => ({
  id: `a${index}`,
  text: `Ada Moor, who leads group ${index}, spoke in "the hall". "We are ready," she said.\nThen she left.`,
}));
const csvCell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const FORMS: Readonly<Record<string, string | Uint8Array>> = {
  'in.ndjson': articles.map((article) => JSON.stringify(article)).join('\n'),
  'in.ndjson.gz': gzipSync(articles.map((article) => JSON.stringify(article)).join('\n')),
  'in.json': JSON.stringify(articles, null, 2),
  'in.csv': `id,text\r\n${articles.map(({ id, text }) => `${id},${csvCell(text)}\r\n`).join('')}`,
  'in.tsv': `id\ttext\n${articles.map(({ id, text }) => `${id}\t${csvCell(text)}`).join('\n')}`,
};

test.for(Object.entries(FORMS))(
  'the same articles from %s give the same records',
  async ([name, content]) => {
    const path = await input(name, content);
    const ran = await runCopydesk(['run', path, '--out', join(folder, 'out.ndjson.gz'), '--threads', '1']);
    expect(ran.code).toBe(0);
    const records = gunzipSync(await readFile(join(folder, 'out.ndjson.gz'))).toString();
    const read = records
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string });
    expect(read.map(({ id, text }) => ({ id, text }))).toEqual(articles);
  },
);

test('threads and batches change no byte', async () => {
  const path = await input('in.ndjson', FORMS['in.ndjson']!);
  const outputs: string[] = [];
  for (const [threads, batch] of [
    ['1', '1'],
    ['2', '7'],
    ['2', '64'],
    ['0', '5'],
  ]) {
    const out = join(folder, `${threads}-${batch}.ndjson`);
    await runCopydesk(['run', path, '--out', out, '--threads', threads!, '--batch', batch!]);
    outputs.push(await readFile(out, 'utf8'));
  }
  expect(new Set(outputs).size).toBe(1);
});

test('a folder of texts is an article a file, an empty one too, from stdin as well', async () => {
  await input('b.txt', 'Second text.');
  await input('a.txt', 'First text.');
  await input('c.txt', '');
  const out = join(folder, 'out.ndjson');
  const ran = await runCopydesk(['run', join(folder, '*.txt'), '-', '--out', out], '{"text":"From a pipe."}');
  expect(ran.stderr).toContain('read 4 = written 4');
  expect((await lines('out.ndjson')).map(({ id, text }) => [id, text])).toEqual([
    ['a.txt#1', 'First text.'],
    ['b.txt#1', 'Second text.'],
    ['c.txt#1', ''],
    ['stdin#1', 'From a pipe.'],
  ]);
});

test('a gzip file that is cut short gives what is whole, and a reject', async () => {
  const path = await input('in.ndjson.gz', gzipSync(FORMS['in.ndjson']!, { level: 0 }).subarray(0, 1500));
  const ran = await runCopydesk(['run', path, '--out', join(folder, 'out.ndjson')]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('rejected 1 ');
  expect((await lines('out.ndjson.rejects.ndjson'))[0]).toMatchObject({
    error: { code: 'ERR_COPYDESK_INPUT_UNREADABLE' },
  });
});

test('limit, map, offsets and no text do what they say', async () => {
  const path = await input('in.ndjson', '{"id":"a","story":"Ä😀 b."}\n{"id":"b","story":"x"}\n{"id":"c"}\n');
  const out = join(folder, 'out.ndjson');
  const flags = ['--map', 'text=story', '--limit', '2', '--no-text', '--offsets', 'bytes'];
  const ran = await runCopydesk(['run', path, '--out', out, ...flags]);
  expect(ran.stderr).toContain('read 2 = written 2');
  const [first] = await lines('out.ndjson');
  expect(first).toMatchObject({ offsets: 'bytes', sentences: [[0, 9]] });
  expect(first).not.toHaveProperty('text');
});

test.for([
  ['1', 3],
  ['2', 0],
  ['40%', 3],
  ['50%', 0],
] as const)('with two rejects of four, --max-rejects %s ends with %i', async ([limit, code]) => {
  const path = await input('in.ndjson', '{"text":"a"}\n{\n}\n{"text":"b"}\n');
  const ran = await runCopydesk(['run', path, '--out', join(folder, 'o.ndjson'), '--max-rejects', limit]);
  expect(ran.code).toBe(code);
  expect(ran.stderr).toContain('read 4 = written 2 + rejected 2');
});

test('a dry run tells the plan and writes nothing', async () => {
  const path = await input('in.csv', FORMS['in.csv']!);
  const ran = await runCopydesk(['run', path, '--out', join(folder, 'out.csv'), '--dry-run']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain(`read    ${path} (csv`);
  expect(await readdir(folder)).toEqual(['in.csv']);
});

test('a report holds the counts, and the rejects by code', async () => {
  const path = await input('in.ndjson', '{"text":"a"}\n{\n');
  await runCopydesk(['run', path, '--out', join(folder, 'o'), '--report', join(folder, 'report.json')]);
  expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    counts: { read: 2, written: 1, rejected: 1, duplicate: 0, filtered: 0 },
    rejectCodes: { ERR_COPYDESK_RECORD_MALFORMED: 1 },
  });
});

test('a config file sets what flags leave open', async () => {
  const path = await input('in.ndjson', '{"text":"One. Two."}\n');
  const config = await input(
    'c.json',
    JSON.stringify({ text: false, stages: ['normalise'], offsets: 'bytes' }),
  );
  const out = join(folder, 'out.ndjson');
  const ran = await runCopydesk(['run', path, '--out', out, '--config', config, '--offsets', 'codepoints']);
  expect(ran.code).toBe(0);
  const [record] = await lines('out.ndjson');
  expect(record).toMatchObject({ offsets: 'codepoints', sentences: null });
  expect(record).not.toHaveProperty('text');
});

test('texts in UTF-16 and Windows-1252 are read', async () => {
  const wide = await input('a.csv', Buffer.from('\ufeffid,text\r\n1,Zürich 😀\r\n', 'utf16le'));
  const narrow = await input('b.txt', Buffer.from('A caf\xe9 in Z\xfcrich.', 'latin1'));
  const ran = await runCopydesk(['run', wide, narrow, '--out', join(folder, 'o.ndjson'), '--threads', '0']);
  expect(ran.code).toBe(0);
  expect((await lines('o.ndjson')).map(({ text }) => text)).toEqual(['Zürich 😀', 'A café in Zürich.']);
});

test('what --where leaves out is counted as filtered', async () => {
  const path = await input('in.ndjson', '{"text":"1 2 3"}\n{\n{"text":"4 5 6"}\n');
  const flags = ['--where', 'language=de', '--threads', '0'];
  const ran = await runCopydesk(['run', path, '--out', join(folder, 'o.ndjson'), ...flags]);
  expect(ran.stderr).toContain('read 3 = written 0 + rejected 1 + duplicate 0 + filtered 2\n');
  const all = ['--where', 'language=de,unknown', '--threads', '0', '--fresh'];
  const kept = await runCopydesk(['run', path, '--out', join(folder, 'o.ndjson'), ...all]);
  expect(kept.stderr).toContain('read 3 = written 2 + rejected 1 + duplicate 0 + filtered 0\n');
});
