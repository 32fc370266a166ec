import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { findInputs } from '../../src/job/find-inputs.js';
import { openInput } from '../../src/job/open-input.js';
import { shardOf } from '../../src/cli/flag-values.js';
import { MAX_COLUMNS, MAX_PAGE_BYTES } from '../../src/limits.js';
import { Expansion } from '../../src/readers/compression/expansion.js';
import { loadReader } from '../../src/readers/formats.js';
import { runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';
import { zipOf } from '../readers/archive/archives.js';
import { response } from '../readers/warc/warc-file.js';

/*
 * What may come in is bounded from the start, without a flag. Elsewhere: time per article (`pool/hazards`), names in archives that lead out of
 * them (`job/open-input`), depth and DTDs in XML (`readers/xml`), depth of pages (`readers/page`) and JSON (`contracts/readers`), records of any size
 * (`contracts/giant-records`), bombs in each way of compressing (`readers/compression`).
 */

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

async function run(content: string | Uint8Array, name: string, ...flags: string[]) {
  await writeFile(join(folder, name), content);
  const all = ['--threads', '0', '--stages', 'normalise', '--quiet', ...flags];
  return runCopydesk(['run', join(folder, name), '--out', join(folder, 'o.ndjson'), ...all]);
}

describe('columns', () => {
  const names = Array.from({ length: MAX_COLUMNS + 1 }, (_, column) => `c${column}`);
  const problem = `it has ${MAX_COLUMNS + 1} columns, more than the limit of ${MAX_COLUMNS}`;

  test('a JSON object of too many fields is a reject', async () => {
    const reader = await loadReader('ndjson');
    const wide = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])));
    await expect(async () => reader.parse(Buffer.from(wide), null)).rejects.toThrow(problem);
  });

  test.for(['csv', 'tsv'] as const)(
    'a row of too many cells in %s is a reject, and so is a header',
    async (format) => {
      const reader = await loadReader(format);
      const line = (cells: readonly string[]) => Buffer.from(cells.join(format === 'csv' ? ',' : '\t'));
      await expect(reader.parse(line(names), line(['id', 'text']))).rejects.toThrow(problem);
      await expect(reader.parse(line(['1', 'x']), line(names))).rejects.toThrow(problem);
    },
  );

  test('commas of a text are no columns', async () => {
    const reader = await loadReader('csv');
    const text = 'so, '.repeat(MAX_COLUMNS + 1);
    const row = await reader.parse(Buffer.from(`1,"${text}"`), Buffer.from('id,text'));
    expect(row).toEqual({ id: '1', text });
  });
});

test('an article of too many bytes is a reject', async () => {
  const lines = [{ text: 'It rained. '.repeat(100) }, { text: 'It snowed.' }].map((line) =>
    JSON.stringify(line),
  );
  const ran = await run(lines.join('\n'), 'a.ndjson', '--max-article-bytes', '1000');
  expect(ran.stderr).toContain('ERR_COPYDESK_ARTICLE_TOO_LARGE 1');
  expect(ran.stderr).toContain('read 2 = written 1 + rejected 1');
});

describe('what expands', () => {
  const page = `<html><body><p>${'It rained. '.repeat(2_000_000)}</p></body></html>`;

  test('a web archive in gzip in a zip is held to one measure through all layers', async () => {
    const crawl = gzipSync(gzipSync(response('https://a.example/1', page)));
    const path = join(folder, 'a.zip');
    await writeFile(path, zipOf([{ name: 'crawl.warc.gz', content: crawl, method: 0 }]));
    const read = async (expansion: Expansion): Promise<void> => {
      for await (const { chunks } of openInput(path, () => undefined, expansion))
        for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
    };
    await expect(read(new Expansion(1 << 20))).rejects.toThrow('it expands to more than 400 times its size');
    await read(new Expansion());
  });

  test('a compressed page in a web archive is a reject when it becomes too large', async () => {
    const body = gzipSync(Buffer.alloc(MAX_PAGE_BYTES + 1, 0x61));
    const reader = await loadReader('warc');
    const record = response('https://a.example/1', body, { 'Content-Encoding': 'gzip' });
    await expect(async () => reader.parse(record, null)).rejects.toMatchObject({
      code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE',
    });
  });
});

describe('links', () => {
  test('a loop of links between folders ends, and no file is read twice', async () => {
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/x.ndjson'), '{"text":"It rained."}\n');
    await symlink('..', join(folder, 'a/b/up'));
    await symlink('../..', join(folder, 'a/b/top'));
    await symlink('a', join(folder, 'same'));
    const found = [{ uri: join(folder, 'a/b/x.ndjson'), size: 22 }];
    expect(await findInputs([folder])).toEqual(found);
    expect(await findInputs([join(folder, '**/*.ndjson')])).toEqual(found);
  });

  test('links to files and folders elsewhere are followed', async () => {
    await mkdir(join(folder, 'blobs'));
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'blobs/1f'), '{"text":"It rained."}\n');
    await symlink('../blobs/1f', join(folder, 'in/a.ndjson'));
    await symlink('../blobs', join(folder, 'in/more'));
    expect((await findInputs([join(folder, 'in')])).map(({ uri }) => uri)).toEqual([
      join(folder, 'in/a.ndjson'),
      join(folder, 'in/more/1f'),
    ]);
  });

  test('a link to itself, and one to nothing, are no inputs', async () => {
    await symlink('self', join(folder, 'self'));
    await symlink('nowhere', join(folder, 'nothing'));
    await writeFile(join(folder, 'x.txt'), 'It rained.');
    expect((await findInputs([folder])).map(({ uri }) => uri)).toEqual([join(folder, 'x.txt')]);
  });
});

describe('open files', () => {
  test('a job of many inputs has few of them open at a time', async () => {
    const count = 150;
    for (let file = 0; file < count; file++) await writeFile(join(folder, `${file}.txt`), 'It rained.');
    let most = 0;
    const { runArchiveJob } = await import('../../src/job/archive-job.js');
    const open = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
    const before = await open();
    const watching = setInterval(() => void open().then((now) => (most = Math.max(most, now))), 1);
    const { counts } = await runArchiveJob({
      inputs: [folder],
      out: join(await temporaryFolder(), 'o.ndjson'),
      desk: { threads: 0, stages: ['normalise'] },
    });
    clearInterval(watching);
    expect(counts.written).toBe(count);
    expect(most).toBeLessThanOrEqual(before + 20);
  });

  test('there are no more shards than can be merged at once', () => {
    expect(shardOf('1000/1000')).toEqual({ index: 1000, count: 1000 });
    expect(() => shardOf('1/1001')).toThrow('of 1000 shards at most');
  });
});
