import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/record/record.js';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

const TEXT = `The harbour board of Easton voted on Monday to close the old ferry pier for two years. \
Engineers had found that the piles under the ferry pier were rotten and could fail in a storm. \
The ferry will leave from the fish dock until the pier is rebuilt, the board said. \
"It is a sad day for the town," said Mary Colt, who has sold tickets on the pier since 1988. \
The work will cost $14 million, of which the state pays half.`;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'in.ndjson'), `${JSON.stringify({ id: 'a', text: TEXT })}\n`);
});

async function summaryWith(...flags: string[]): Promise<string[]> {
  const out = join(folder, 'out.ndjson');
  const args = ['run', join(folder, 'in.ndjson'), '--out', out, '--fresh', '--threads', '0', '--quiet'];
  expect(await runCopydesk([...args, ...flags])).toMatchObject({ code: 0 });
  const record = JSON.parse(await readFile(out, 'utf8')) as AnnotatedArticle;
  return record.summary!.map(({ start, end }) => TEXT.slice(start, end));
}

const wordsIn = (summary: readonly string[]): number => summary.join(' ').split(/\s+/).length;

test('three sentences when nothing is asked for, or as many as are', async () => {
  expect(await summaryWith()).toHaveLength(3);
  expect(await summaryWith('--summary-sentences', '2')).toHaveLength(2);
});

test('so many words, characters, or a share of the sentences', async () => {
  expect(wordsIn(await summaryWith('--summary-words', '40'))).toBeLessThanOrEqual(40);
  const short = await summaryWith('--summary-characters', '200');
  expect(short.join(' ').length).toBeLessThanOrEqual(200);
  expect(await summaryWith('--summary-ratio', '0.2')).toHaveLength(1);
});

test('what it should be about, and whom it should quote', async () => {
  const [dock] = await summaryWith('--summary-sentences', '1', '--query', 'fish dock');
  expect(dock).toContain('fish dock');
  const quoted = await summaryWith('--summary-sentences', '2', '--summary-prefer', 'speakers');
  expect(quoted.join(' ')).toContain('said Mary Colt');
});

test.each([
  ['--summary-ratio', '2'],
  ['--summary-words', 'many'],
  ['--summary-characters', '0'],
  ['--summary-prefer', 'names'],
])('refuses %s %s', async (flag, value) => {
  const ran = await runCopydesk([
    'run',
    join(folder, 'in.ndjson'),
    '--out',
    join(folder, 'not.ndjson'),
    flag,
    value,
  ]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
});
