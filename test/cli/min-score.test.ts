import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

interface Scored {
  readonly producer: string;
  readonly quotes: readonly { readonly score: number }[];
}

test('--min-score leaves out the quotes below it and no other, and makes another producer', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  const text =
    '"We have waited years for this bridge," said Ada Quill, the mayor. The union was not impressed. Ben Hollis hoped that repairs would cost less, and others called the plan "a gift".';
  await writeFile(path('in.ndjson'), JSON.stringify({ text }));
  const run = async (out: string, ...flags: readonly string[]) => {
    await runCopydesk(['run', path('in.ndjson'), '--out', path(out), '--threads', '1', '--quiet', ...flags]);
    return JSON.parse(await readFile(path(out), 'utf8')) as Scored;
  };
  const all = await run('all.ndjson');
  const scores = all.quotes.map(({ score }) => score).sort((a, b) => a - b);
  expect(scores.length).toBeGreaterThan(1);
  const highest = scores.at(-1)!;
  const some = await run('some.ndjson', '--min-score', String(highest));
  expect(some.quotes).toEqual(all.quotes.filter(({ score }) => score >= highest));
  expect(some.producer).not.toBe(all.producer);
  expect((await run('none.ndjson', '--min-score', '0')).producer).toBe(all.producer);
  expect(await runCopydesk(['run', 'x', '--out', 'y', '--min-score', '2'])).toMatchObject({ code: 2 });
});
