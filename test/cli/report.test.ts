import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

interface Report {
  readonly stages: readonly {
    readonly name: string;
    readonly version: number;
    readonly milliseconds: number;
  }[];
  readonly inputs: readonly { readonly uri: string; readonly hash: string }[];
  readonly output: { readonly bytes: number; readonly sha256: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly slowest: readonly {
    readonly uri: string;
    readonly ordinal: number;
    readonly milliseconds: number;
  }[];
  readonly lastRun: { readonly articles: number };
}

const long = 'Ada Moor said it had rained. '.repeat(400);
const ndjson = Array.from({ length: 30 }, (_, index) =>
  JSON.stringify({ id: `a${index}`, text: index === 20 ? long : `It rained ${index} times.` }),
).join('\n');

test('a report tells where the time went, the slowest article, and hashes; of shards, that of the whole', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  const report = async (name: string) => JSON.parse(await readFile(path(name), 'utf8')) as Report;
  await writeFile(path('in.ndjson'), ndjson);
  const run = async (out: string, ...flags: readonly string[]) =>
    runCopydesk(['run', path('in.ndjson'), '--out', path(out), '--threads', '0', '--quiet', ...flags]);
  await run('out.ndjson', '--report', path('report.json'));
  const whole = await report('report.json');
  expect(whole.stages.map(({ name }) => name)).toEqual([
    'normalise',
    'sentences',
    'entities',
    'quotes',
    'speakers',
    'summary',
  ]);
  expect(whole.stages.every(({ version }) => version >= 1)).toBe(true);
  expect(whole.stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBeGreaterThan(0);
  expect(whole.slowest).toHaveLength(10);
  expect(whole.slowest.map(({ ordinal }) => ordinal)).toContain(21);
  const output = await readFile(path('out.ndjson'));
  expect(whole.output).toMatchObject({
    bytes: output.length,
    sha256: createHash('sha256').update(output).digest('hex'),
  });
  await run('part1.ndjson', '--shard', '1/2');
  await run('part2.ndjson', '--shard', '2/2');
  const shards = [path('part1.ndjson'), path('part2.ndjson')];
  await runCopydesk(['merge', ...shards, '--out', path('all.ndjson'), '--report', path('merged.json')]);
  const merged = await report('merged.json');
  expect(merged.output.sha256).toBe(whole.output.sha256);
  expect(merged).toMatchObject({ counts: whole.counts, inputs: whole.inputs });
  expect(merged.stages.map(({ name }) => name)).toEqual(whole.stages.map(({ name }) => name));
  expect(merged.slowest.map(({ ordinal }) => ordinal)).toContain(21);
  // The work was done before: a report of a job that is done still tells of it.
  await run('out.ndjson', '--report', path('again.json'));
  const again = await report('again.json');
  expect({ ...again, lastRun: 0 }).toEqual({ ...whole, lastRun: 0 });
  expect(again.lastRun.articles).toBe(0);
});
