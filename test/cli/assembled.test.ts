import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  const text = '“We are ready,” said Ada Quill, mayor of Port Lorne.';
  await writeFile(
    join(folder, 'in.ndjson'),
    `${JSON.stringify({ text })}\n{"text": broken\n{"text":"Two."}\n`,
  );
});

const run = async (out: string, ...more: string[]) =>
  runCopydesk([
    'run',
    join(folder, 'in.ndjson'),
    '--out',
    join(folder, out),
    '--threads',
    '0',
    '--quiet',
    ...more,
  ]);

test.for([
  { out: 'out.sqlite', files: ['out.sqlite'] },
  { out: 'out.parquet', files: ['out.parquet', 'out.quotes.parquet', 'out.entities.parquet'] },
])(
  '$out is made when all records are there, and made again when that was interrupted',
  async ({ out, files }) => {
    const told = await run(out);
    expect(told.stderr).toContain('read 3 = written 2 + rejected 1');
    expect(told.code).toBe(0);
    const beside = ['in.ndjson', `${out}.journal`, `${out}.rejects.ndjson`];
    expect((await readdir(folder)).sort()).toEqual([...files, ...beside].sort());
    const whole = await Promise.all(files.map(async (name) => readFile(join(folder, name))));

    await run('plain.ndjson');
    await copyFile(join(folder, 'plain.ndjson'), join(folder, `${out}.part`));
    for (const name of files) await rm(join(folder, name));
    await writeFile(join(folder, `${out}.making`), 'half of it');
    const journal = join(folder, `${out}.journal`);
    await writeFile(journal, (await readFile(journal, 'utf8')).replace(',"done":true', ''));
    expect((await run(out)).code).toBe(0);
    const again = await Promise.all(files.map(async (name) => readFile(join(folder, name))));
    for (const [index, bytes] of again.entries()) expect(bytes.equals(whole[index]!)).toBe(true);
  },
);

test.for([
  { out: 'out.ndjson.zst', more: [], told: 'Node 20 has gzip alone' },
  { out: 'out.db.gz', more: ['--to', 'sqlite'], told: 'a name without .gz for sqlite' },
  { out: 'out.sqlite', more: ['--shard', '1/2'], told: 'an output that records can be added to' },
  { out: 'out.conll', more: ['--no-text'], told: 'records with their text for conll' },
])('$out is refused before anything is written', async ({ out, more, told }) => {
  const refused = await run(out, ...more);
  expect(refused.stderr).toContain(told);
  expect(refused.code).toBe(2);
  expect(await readdir(folder)).toEqual(['in.ndjson']);
});
