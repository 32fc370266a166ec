import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

let folder: string;
let source: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  source = join(folder, 'in.ndjson');
  const lines = Array.from({ length: 60 }, (_, index) => {
    if (index % 20 === 19) return '{"id": broken';
    const rain = 'It rained. '.repeat(index % 7 === 0 ? 30 : 3);
    return JSON.stringify({ id: `a${index}`, text: `"Day ${index} was wet," said Ada Moor. ${rain}` });
  });
  await writeFile(source, lines.join('\n'));
});

const path = (name: string) => join(folder, name);
const run = async (out: string, ...flags: readonly string[]) =>
  runCopydesk(['run', source, '--out', path(out), '--stages', 'normalise,sentences', '--quiet', ...flags]);

test.for([
  { name: 'out.ndjson', flags: ['--threads', '2', '--batch', '4'] },
  { name: 'out.ndjson.gz', flags: ['--threads', '0'] },
  { name: 'out.ndjson', flags: ['--threads', '0', '--shard', '2/3'] },
])('rejects tried again stand in $name with $flags as if they had never failed', async ({ name, flags }) => {
  const all = await run(`all-${name}`, ...flags);
  await run(name, ...flags, '--max-article-bytes', '200');
  const rejects = path(`${name}.rejects.ndjson`);
  const before = (await readFile(rejects, 'utf8')).trimEnd().split('\n').length;
  const retried = await run(name, ...flags, '--retry-rejects', rejects);
  const left = Number(/rejected (\d+)/.exec(all.stderr)![1]);
  expect(before).toBeGreaterThan(left);
  expect(retried).toMatchObject({ code: 0, stdout: '' });
  expect(retried.stderr).toContain(`${before} rejects tried again, ${left} left\n`);
  expect(retried.stderr.split('\n').at(-2)).toBe(all.stderr.split('\n').at(-2));
  for (const file of [name, `${name}.rejects.ndjson`, `${name}.index`])
    expect((await readFile(path(file))).equals(await readFile(path(`all-${file}`)))).toBe(true);
  expect((await run(name, ...flags)).stderr).toContain('was done already');
  expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
});

test('some of the rejects are tried again, the others stay', async () => {
  await run('out.ndjson', '--threads', '0', '--max-article-bytes', '200');
  const rejects = (await readFile(path('out.ndjson.rejects.ndjson'), 'utf8')).trimEnd().split('\n');
  const some = path('some.ndjson');
  const good = JSON.stringify({ id: 'a1', origin: { uri: source, ordinal: 2 } });
  await writeFile(some, `${[...rejects.filter((line) => line.includes('"a7"')), good].join('\n')}\n`);
  const retried = await run('out.ndjson', '--threads', '0', '--retry-rejects', some);
  expect(retried.stderr).toContain(`1 rejects tried again, ${rejects.length - 1} left\n`);
  expect((await readFile(path('out.ndjson.rejects.ndjson'), 'utf8')).trimEnd().split('\n')).toEqual(
    rejects.filter((line) => !line.includes('"a7"')),
  );
});

test('what cannot be retried is told, and changes nothing', async () => {
  const rejects = path('out.ndjson.rejects.ndjson');
  expect(await run('out.ndjson', '--retry-rejects', rejects)).toMatchObject({ code: 2 });
  await run('out.ndjson', '--threads', '0', '--max-article-bytes', '200');
  const output = await readFile(path('out.ndjson'));
  await writeFile(path('words'), 'words\n');
  for (const [flags, told] of [
    [['--retry-rejects', path('words')], 'line 1 is no reject'],
    [['--retry-rejects', path('nowhere')], 'There is no input'],
    [['--retry-rejects', rejects, '--offsets', 'bytes'], '--offsets was utf16, now bytes'],
    [['--retry-rejects', rejects, '--dedupe'], 'without --dedupe'],
  ] as const) {
    const ran = await run('out.ndjson', ...flags);
    expect(ran.stderr).toContain(told);
    expect(ran.code).toBeGreaterThan(0);
    expect((await readFile(path('out.ndjson'))).equals(output)).toBe(true);
  }
  expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
});
