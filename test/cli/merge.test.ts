import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const story = (number: number) =>
  `"Plan ${number * 7} is late," said Ada Moor of council ${number} on day ${number} in ${number} words, among them ${number * 3} and ${number}th.`;

/** Two inputs of odd sizes with broken lines in them, other languages, and copies on either side of a shard's border. */
async function inputs(): Promise<string[]> {
  const lines = Array.from({ length: 67 }, (_, index) => {
    if (index % 11 === 10) return '{"id": broken';
    if (index % 9 === 8) return JSON.stringify({ id: `s${index}`, text: story(index - 5) });
    return JSON.stringify({ id: `s${index}`, text: index % 13 === 12 ? '1 2 3' : story(index) });
  });
  const [first, second] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson.gz')];
  await writeFile(first, lines.slice(0, 40).join('\n'));
  await writeFile(second, gzipSync(lines.slice(40).join('\n')));
  return [first, second];
}

const path = (name: string) => join(folder, name);
const FLAGS = ['--quiet', '--threads', '0'];

async function runShards(sources: readonly string[], count: number, name: string, flags: readonly string[]) {
  const outs: string[] = [];
  for (let index = 1; index <= count; index++) {
    const out = path(`part${index}-${name}`);
    const ran = await runCopydesk([
      'run',
      ...sources,
      '--out',
      out,
      '--shard',
      `${index}/${count}`,
      ...flags,
    ]);
    expect(ran.code).toBe(0);
    outs.push(out);
  }
  return outs;
}

test.for([
  { name: 'out.ndjson', count: 3, flags: ['--where', 'language=en'] },
  { name: 'out.ndjson.gz', count: 2, flags: ['--limit', '50'] },
  { name: 'out.csv', count: 4, flags: [] },
])('shards of $name are, merged, what the job in one writes', async ({ name, count, flags }) => {
  const sources = await inputs();
  const whole = await runCopydesk(['run', ...sources, '--out', path(`whole-${name}`), ...flags, ...FLAGS]);
  const shards = await runShards(sources, count, name, [...flags, ...FLAGS]);
  const merged = await runCopydesk(['merge', ...shards.toReversed(), '--out', path(`merged-${name}`)]);
  expect(merged).toMatchObject({ code: 0, stdout: '' });
  expect(merged.stderr.trimEnd().split('\n').at(-1)).toBe(whole.stderr.trimEnd().split('\n').at(-1));
  for (const file of [name, `${name}.rejects.ndjson`, `${name}.index`])
    expect((await readFile(path(`merged-${file}`))).equals(await readFile(path(`whole-${file}`)))).toBe(true);
  const again = await runCopydesk(['run', ...sources, '--out', path(`merged-${name}`), ...flags, ...FLAGS]);
  expect(again.stderr).toContain('was done already');
});

test.for(['mark', 'skip'])('copies in other shards are found: --dedupe=%s', async (mode) => {
  const sources = await inputs();
  const flags = ['--stages', 'normalise', ...FLAGS];
  await runCopydesk(['run', ...sources, '--out', path('whole.ndjson'), `--dedupe=${mode}`, ...flags]);
  const shards = await runShards(sources, 2, 'out.ndjson', flags);
  const merged = await runCopydesk(['merge', ...shards, '--out', path('merged.ndjson'), `--dedupe=${mode}`]);
  expect(merged.stderr).toMatch(mode === 'mark' ? /[1-9]\d* marked as near copies/ : /duplicate [1-9]/);
  expect((await readFile(path('merged.ndjson'))).equals(await readFile(path('whole.ndjson')))).toBe(true);
});

test('what does not belong together is refused, and nothing is written', async () => {
  const sources = await inputs();
  const [first, second] = await runShards(sources, 2, 'a.ndjson', ['--stages', 'normalise', ...FLAGS]);
  const [, other] = await runShards(sources, 2, 'b.ndjson', ['--stages', 'normalise', '--no-text', ...FLAGS]);
  const [, , third] = await runShards(sources, 3, 'c.ndjson', ['--stages', 'normalise', ...FLAGS]);
  await runCopydesk(['run', ...sources, '--out', path('whole.ndjson'), ...FLAGS]);
  for (const [shards, told] of [
    [[first!], 'shard 2/2 is given 0 times'],
    [[first!, second!, second!], 'shard 2/2 is given 2 times'],
    [[first!, other!], '--no-text was not given, now given'],
    [[first!, third!], 'one of 3, another one of 2'],
    [[first!, path('whole.ndjson')], 'was written without --shard'],
    [[first!, sources[0]!], 'has no journal beside it'],
  ] as const) {
    const ran = await runCopydesk(['merge', ...shards, '--out', path('merged.ndjson')]);
    expect(ran.stderr).toContain(told);
    expect(ran.code).toBe(2);
  }
  await writeFile(second!, 'cut');
  const changed = await runCopydesk(['merge', first!, second!, '--out', path('merged.ndjson')]);
  expect(changed).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('one of them was changed') as string,
  });
  expect((await readdir(folder)).filter((name) => name.startsWith('merged'))).toEqual([]);
});

test.for([
  { flags: ['--shard', '3/2'], told: 'Expected I/N' },
  { flags: ['--shard', '1/2', '--dedupe'], told: 'Pass --dedupe to copydesk merge' },
  { flags: ['--shard', '1/2', '--unordered'], told: '--shard without --unordered' },
])('$flags is refused', async ({ flags, told }) => {
  const ran = await runCopydesk(['run', ...(await inputs()), '--out', path('o'), ...flags]);
  expect(ran.stderr).toContain(told);
  expect(ran.code).toBe(2);
});
