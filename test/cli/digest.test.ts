import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Digest } from '../../src/digest/index.js';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

const ARTICLES = [
  {
    id: 'echo-1',
    source: 'The Easton Echo',
    title: 'Pier to close',
    text: 'The harbour board of Easton voted on Monday to close the old ferry pier for two years. Rebuilding the pier will cost the county $14 million, engineers told the council.',
  },
  {
    id: 'post-7',
    source: 'Norwick Post',
    title: 'Ferry users face detour',
    text: 'On Monday the Easton harbour board voted to close the old ferry pier for two years. It will be rebuilt.',
  },
  {
    id: 'post-8',
    source: 'Norwick Post',
    title: 'New school',
    text: 'A new primary school opened in Norwick with room for 300 children.\u2028Its head is Ada Quill.',
  },
];

let folder: string;
let args: string[];
const pathOf = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(pathOf('in.ndjson'), ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(''));
  args = ['run', pathOf('in.ndjson'), '--out', pathOf('out.ndjson'), '--threads', '0', '--quiet'];
});

test('a digest tells what the articles say, with the sources of each sentence', async () => {
  const ran = await runCopydesk([...args, '--digest', pathOf('digest.txt')]);
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  const lines = (await readFile(pathOf('digest.txt'), 'utf8')).split('\n');
  expect(lines[0]).toBe(
    `The harbour board of Easton voted on Monday to close the old ferry pier for two years. (The Easton Echo: Pier to close; Norwick Post: Ferry users face detour)`,
  );
  expect(lines.join('\n')).toContain('Norwick Post: New school');
  expect(lines.at(-1)).toBe('');
});

test('the digest in the README is what the command writes', async () => {
  args[1] = join(import.meta.dirname, '../../seeds/digest/ferry-pier.ndjson');
  await runCopydesk([...args, '--digest', pathOf('digest.txt')]);
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(`$ cat digest.txt\n${await readFile(pathOf('digest.txt'), 'utf8')}\`\`\`\n`);
});

test('a name in .json gives the digest as data, of a compressed output too', async () => {
  args[3] = pathOf('out.ndjson.gz');
  await runCopydesk([...args, '--digest', pathOf('digest.json'), '--digest-sentences', '1']);
  const digest = JSON.parse(await readFile(pathOf('digest.json'), 'utf8')) as Digest;
  expect(digest.articles).toBe(3);
  expect(digest.sentences.map(({ sources }) => sources.map(({ id }) => id))).toEqual([['echo-1', 'post-7']]);
});

test('the query of the summaries is that of the digest', async () => {
  const wishes = ['--query', 'Norwick school', '--digest-sentences', '1'];
  await runCopydesk([...args, ...wishes, '--digest', pathOf('digest.txt')]);
  expect(await readFile(pathOf('digest.txt'), 'utf8')).toContain('A new primary school opened');
});

test('a job that goes on behind a checkpoint has the digest of all its records', async () => {
  const digest = ['--digest', pathOf('digest.json')];
  await runCopydesk([...args, ...digest]);
  const whole = await readFile(pathOf('digest.json'), 'utf8');
  // As after a crash: the first record is safe, the others are not.
  const [first = ''] = (await readFile(pathOf('out.ndjson'), 'utf8')).split('\n');
  const journal = await readFile(pathOf('out.ndjson.journal'), 'utf8');
  const [head = ''] = journal.split('\n');
  const checkpoint = {
    input: 0,
    before: 0,
    ordinal: 1,
    records: Buffer.byteLength(first) + 1,
    rejects: 0,
    counts: { read: 1, written: 1, rejected: 0, duplicate: 0, filtered: 0 },
    rejectCodes: {},
  };
  await writeFile(pathOf('out.ndjson.journal'), `${head}\n${JSON.stringify(checkpoint)}\n`);
  await writeFile(pathOf('out.ndjson.part'), `${first}\n`);
  await writeFile(pathOf('out.ndjson.index.part'), Buffer.alloc(9));
  await rm(pathOf('out.ndjson'));
  await rm(pathOf('digest.json'));
  const resumed = await runCopydesk([...args, ...digest]);
  expect(resumed.stderr).toContain('went on behind 1 articles done before');
  expect(await readFile(pathOf('digest.json'), 'utf8')).toBe(whole);
});

test('a job that is done gives a digest that is asked for afterwards', async () => {
  await runCopydesk(args);
  const ran = await runCopydesk([...args, '--digest', pathOf('digest.txt')]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('was done already');
  expect(await readFile(pathOf('digest.txt'), 'utf8')).toContain('harbour board');
});

test('what no digest can be made of is refused before anything is written', async () => {
  const refused = [
    ['--no-text'],
    ['--offsets', 'bytes'],
    ['--to', 'csv'],
    ['--stages', 'normalise,sentences'],
    ['--digest-sentences', '0'],
    ['--digest', pathOf('out.ndjson')],
  ];
  for (const flags of refused) {
    const ran = await runCopydesk([...args, '--digest', pathOf('digest.txt'), ...flags]);
    expect([flags, ran.code, ran.stdout]).toEqual([flags, 2, '']);
  }
  const alone = await runCopydesk([...args, '--digest-sentences', '2']);
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain('--digest');
  await expect(readFile(pathOf('out.ndjson'))).rejects.toThrow();
});
