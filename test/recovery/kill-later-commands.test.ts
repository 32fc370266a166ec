import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { MAIN, runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';
import { articlesOf, ndjson } from './jobs.js';
import { contentOf } from './output-content.js';

/** What is done with outputs that are there already is quicker than to make them: a quarter of the kills. */
const KILLS = Math.ceil(Number(process.env['COPYDESK_KILLS'] ?? 1) / 4);

const FLAGS = ['--threads', '1', '--stages', 'normalise,sentences', '--quiet'];

/** Ends a command at a random moment of the time it takes, `KILLS` times; `check` runs it again and looks. */
async function killed(args: readonly string[], time: number, check: () => Promise<void>): Promise<void> {
  for (let round = 0; round < KILLS; round++) {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    const closed = once(child, 'close');
    await Promise.race([sleep(time * Math.random()), closed]);
    child.kill(round % 5 > 0 || KILLS === 1 ? 'SIGKILL' : 'SIGTERM');
    await closed;
    await check();
  }
  if (KILLS > 1) process.stdout.write(`${args[0]!} ${args.at(-2)!}: ${KILLS} times\n`);
}

async function timed(args: readonly string[]): Promise<number> {
  const began = performance.now();
  expect((await runCopydesk(args)).code).toBe(0);
  return performance.now() - began;
}

test('a merge killed at any moment can be done again', { timeout: 60_000 * (1 + KILLS) }, async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  await writeFile(path('in.ndjson'), ndjson(2000));
  const run = (out: string, ...more: string[]) => ['run', path('in.ndjson'), '--out', path(out), ...FLAGS, ...more]; // prettier-ignore
  await timed(run('whole.ndjson', '--dedupe'));
  await timed(run('1.ndjson', '--shard', '1/2'));
  await timed(run('2.ndjson', '--shard', '2/2'));
  const merge = (out: string) => ['merge', path('1.ndjson'), path('2.ndjson'), '--dedupe', '--out', path(out)]; // prettier-ignore
  const time = await timed(merge('calm.ndjson'));
  const left = (await readdir(folder)).filter((name) => name.startsWith('calm')).length;
  await killed(merge('merged.ndjson'), time, async () => {
    expect((await runCopydesk(merge('merged.ndjson'))).code).toBe(0);
    for (const rest of ['', '.rejects.ndjson'])
      expect(await contentOf(path(`merged.ndjson${rest}`))).toEqual(await contentOf(path(`whole.ndjson${rest}`))); // prettier-ignore
    const merged = (await readdir(folder)).filter((name) => name.startsWith('merged'));
    expect(merged).toHaveLength(left);
    for (const name of merged) await rm(path(name));
  });
});

test(
  'a second try of rejects killed at any moment has done nothing, or all',
  { timeout: 60_000 * (1 + KILLS) },
  async () => {
    const folder = await temporaryFolder();
    const path = (name: string) => join(folder, name);
    const long = 'It snowed for days. '.repeat(60);
    const lines = articlesOf(2000).map(({ id, text }, index) => JSON.stringify({ id, text: index % 7 === 0 ? text + long : text })); // prettier-ignore
    await writeFile(path('in.ndjson'), lines.join('\n'));
    const run = (out: string, ...more: string[]) => ['run', path('in.ndjson'), '--out', path(out), ...FLAGS, ...more]; // prettier-ignore
    await timed(run('whole.ndjson'));
    await timed(run('first.ndjson', '--max-article-bytes', '2000'));
    const first = (await readdir(folder)).filter((name) => name.startsWith('first.'));
    const restore = async (): Promise<void> => {
      for (const name of first) await copyFile(path(name), path(name.replace('first', 'again')));
    };
    const retry = run('again.ndjson', '--retry-rejects', path('first.ndjson.rejects.ndjson'));
    await restore();
    const time = await timed(retry);
    expect(await contentOf(path('again.ndjson'))).toEqual(await contentOf(path('whole.ndjson')));
    await restore();
    await killed(retry, time, async () => {
      const after = await contentOf(path('again.ndjson'));
      expect([await contentOf(path('first.ndjson')), await contentOf(path('whole.ndjson'))]).toContain(after);
      expect((await runCopydesk(retry)).code).toBe(0);
      expect(await contentOf(path('again.ndjson'))).toEqual(await contentOf(path('whole.ndjson')));
      expect((await readdir(folder)).filter((name) => /\.(?:part|lock|making)$/.test(name))).toEqual([]);
      await restore();
    });
  },
);
