import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

let folder: string;
let args: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'in.ndjson'), '{"text":"One."}\n{"text":"Two."}\n');
  args = ['run', join(folder, 'in.ndjson'), '--out', join(folder, 'out.ndjson'), '--threads', '0', '--quiet'];
});

test('a job that is done says so and does nothing', async () => {
  await runCopydesk(args);
  await writeFile(join(folder, 'out.ndjson'), 'untouched');
  const again = await runCopydesk([...args, '--batch', '1']);
  expect(again).toMatchObject({ code: 0, stdout: '' });
  expect(again.stderr).toContain('was done already');
  expect(again.stderr).toContain('read 2 = written 2 + rejected 0 + duplicate 0 + filtered 0\n');
  expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toBe('untouched');
});

test('a job with other options or inputs is refused, and the difference named', async () => {
  await runCopydesk(args);
  const other = await runCopydesk([...args, '--min-score', '0.8']);
  expect(other.code).toBe(2);
  expect(other.stderr).toContain('begun otherwise: --min-score was 0, now 0.8. Run it as it was begun');
  await writeFile(join(folder, 'in.ndjson'), '{"text":"One."}\n{"text":"Too."}\n');
  const changed = await runCopydesk(args);
  expect(changed.code).toBe(2);
  expect(changed.stderr).toContain('in.ndjson has other content');
  expect((await runCopydesk([...args, '--fresh'])).code).toBe(0);
  expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toContain('Too.');
});

test('a job whose output was taken away is done again', async () => {
  await runCopydesk(args);
  await rm(join(folder, 'out.ndjson'));
  expect((await runCopydesk(args)).code).toBe(0);
  expect(await readFile(join(folder, 'out.ndjson'), 'utf8')).toContain('Two.');
});

test('a job that was stopped before its files had names gets them', async () => {
  await runCopydesk(args);
  const journal = join(folder, 'out.ndjson.journal');
  const whole = await readFile(join(folder, 'out.ndjson'));
  await writeFile(join(folder, 'out.ndjson.part'), whole);
  await rm(join(folder, 'out.ndjson'));
  await writeFile(journal, (await readFile(journal, 'utf8')).replace(',"done":true', ''));
  expect((await runCopydesk(args)).code).toBe(0);
  expect((await readFile(join(folder, 'out.ndjson'))).equals(whole)).toBe(true);
  expect(await readFile(journal, 'utf8')).toContain('"done":true');
});
