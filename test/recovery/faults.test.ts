import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runArchiveJob } from '../../src/job/archive-job.js';
import { MAIN, runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';

let folder: string;
let flags: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  flags = ['--threads', '0', '--stages', 'normalise', '--quiet'];
  const lines = Array.from({ length: 4000 }, (_, index) =>
    JSON.stringify({ id: `a${index}`, text: `It rained on day ${index}. `.repeat(10) }),
  );
  await writeFile(join(folder, 'a.ndjson'), lines.slice(0, 2000).join('\n'));
  await writeFile(join(folder, 'b.ndjson'), lines.slice(2000).join('\n'));
});

const path = (name: string) => join(folder, name);
const args = (out: string) => ['run', path('a.ndjson'), path('b.ndjson'), '--out', path(out), ...flags];
const same = async (one: string, other: string) =>
  (await readFile(path(one))).equals(await readFile(path(other)));

test('a disk that is full fails with exit code 1; with room again the job ends as if nothing had been', async () => {
  await runCopydesk(args('calm.ndjson'));
  // A quota on the size of any one file, in kilobytes.
  const child = spawn('bash', [
    '-c',
    'ulimit -f 900; exec "$0" "$@"',
    process.execPath,
    MAIN,
    ...args('o.ndjson'),
  ]);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
  expect(told).toContain('ERR_COPYDESK_OUTPUT_UNWRITABLE');
  expect(await readdir(folder)).not.toContain('o.ndjson');
  expect((await runCopydesk(args('o.ndjson'))).code).toBe(0);
  expect(await same('o.ndjson', 'calm.ndjson')).toBe(true);
});

test('an input that vanishes on the way fails the job; when it is back, the job goes on', async () => {
  await runCopydesk(args('calm.ndjson'));
  const options = {
    inputs: [path('a.ndjson'), path('b.ndjson')],
    out: path('o.ndjson'),
    desk: { threads: 0, stages: ['normalise'] as const },
  };
  const hidden = await readFile(path('b.ndjson'));
  const running = runArchiveJob(options, {
    onProgress: () => {
      rmSync(path('b.ndjson'), { force: true });
    },
  });
  await expect(running).rejects.toMatchObject({ code: 'ERR_COPYDESK_INPUT_UNREADABLE' });
  const missing = await runCopydesk(args('o.ndjson'));
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('ERR_COPYDESK_INPUT_MISSING');
  await writeFile(path('b.ndjson'), hidden);
  const resumed = await runCopydesk(args('o.ndjson'));
  expect(resumed.code).toBe(0);
  expect(resumed.stderr).toContain('went on behind');
  expect(await same('o.ndjson', 'calm.ndjson')).toBe(true);
});

test('two jobs on one output: the second is refused, and the first is not disturbed', async () => {
  await runCopydesk(args('calm.ndjson'));
  const first = runCopydesk([...args('o.ndjson'), '--stages', 'normalise,sentences,entities']);
  while (!(await readdir(folder)).includes('o.ndjson.lock'))
    await new Promise((resolve) => setTimeout(resolve, 5));
  const second = await runCopydesk([...args('o.ndjson'), '--stages', 'normalise,sentences,entities']);
  expect(second.stderr).toContain('ERR_COPYDESK_OUTPUT_BUSY');
  expect(second.code).toBe(1);
  expect((await first).code).toBe(0);
  expect((await readdir(folder)).filter((name) => name.includes('.lock'))).toEqual([]);
});

test('a folder that cannot be written to fails with exit code 1, and is told without the files that lie beside an output', async () => {
  // No right keeps root from writing; a file system of the kernel's own does.
  const isRoot = process.getuid?.() === 0;
  const closed = isRoot ? '/sys' : path('closed');
  if (!isRoot) await mkdir(closed, { mode: 0o555 });
  const ran = await runCopydesk(['run', path('a.ndjson'), '--out', join(closed, 'o.ndjson'), ...flags]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(
    /^copydesk: The output \S+o\.ndjson cannot be written: E\w+: [^,.]+\. Once it can be, /,
  );
});
