import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CopydeskError } from '../../src/errors.js';
import { openInput } from '../../src/job/open-input.js';
import { readBatches } from '../../src/job/read-batches.js';
import type { RawBatch } from '../../src/wire/raw-batch.js';
import { tarOf, zipOf, type File } from '../readers/archive/archives.js';
import { response } from '../readers/warc/warc-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-input-'));
});

async function save(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** What the parts of an input hold, by their name below the input; the message of what cannot be read. */
async function partsOf(path: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const note = (uri: string, thrown: unknown): void => {
    found[uri.slice(path.length)] = (thrown as Error).message.replace(/^.*cannot be read: /, '');
  };
  try {
    for await (const { uri, chunks } of openInput(path, () => undefined))
      try {
        const parts: Uint8Array[] = [];
        for await (const chunk of chunks) parts.push(chunk);
        found[uri.slice(path.length)] = Buffer.concat(parts).toString();
      } catch (thrown) {
        note(uri, thrown);
      }
  } catch (thrown) {
    note(path, thrown);
  }
  return found;
}

/** Names of members, with ordinals over all of the input and codes of rejects, of what a job reads behind `after` records. */
async function recordsOf(path: string, after = 0, limit = Infinity) {
  const told: string[] = [];
  const batches: RawBatch[] = [];
  let read = 0;
  for await (const batch of readBatches({
    inputs: [{ uri: path, size: null }],
    from: undefined,
    batch: 3,
    maxRecordBytes: 1e6,
    limit: limit + after,
    after: after === 0 ? null : { input: 0, before: 0, ordinal: after },
    onBytes: () => undefined,
    onRecords: (more) => (read += more),
  }))
    batches.push(batch);
  for (const { ordinals, sources, sourceOf, faults } of batches)
    for (const [item, ordinal] of ordinals.entries()) {
      const { uri, beforeInInput } = sources[sourceOf[item]!]!;
      const code = faults.find((fault) => fault.item === item)?.error.code ?? 'ok';
      told.push(`${uri.slice(path.length)} ${beforeInInput + ordinal} ${code.replace('ERR_COPYDESK_', '')}`);
    }
  expect(read).toBe(told.length);
  return told;
}

const LINES = '{"text":"One."}\n{"text":"Two."}\n';
const PLAIN: readonly File[] = [
  { name: 'b/one.ndjson', content: LINES },
  { name: 'a.txt', content: 'A text.' },
  { name: 'empty.txt', content: '' },
];
const ALL = { '!/b/one.ndjson': LINES, '!/a.txt': 'A text.', '!/empty.txt': '' };

const ARCHIVES: Readonly<Record<string, (files: readonly File[]) => Uint8Array>> = {
  'a.zip': zipOf,
  'a.tar': tarOf,
  'a.tar.gz': (files) => gzipSync(tarOf(files)),
};

describe.for(Object.entries(ARCHIVES))('%s', ([name, write]) => {
  test('gives its files in their order', async () => {
    expect(await partsOf(await save(name, write(PLAIN)))).toEqual(ALL);
  });

  test('is read as an input of all their records, from any of them on', async () => {
    const files = [
      ...PLAIN,
      { name: 'x.bin', content: '\x01\x02' },
      { name: 'c.json', content: '[{"text":"C."}]' },
    ];
    const path = await save(name, write(files));
    const all = [
      '!/b/one.ndjson 1 ok',
      '!/b/one.ndjson 2 ok',
      '!/a.txt 3 ok',
      '!/empty.txt 4 ok',
      '!/x.bin 5 INPUT_FORMAT',
      '!/c.json 6 ok',
    ];
    for (let after = 0; after <= all.length; after++) {
      expect(await recordsOf(path, after)).toEqual(all.slice(after));
      expect(await recordsOf(path, after, 2)).toEqual(all.slice(after, after + 2));
    }
  });

  test('whatever its names are, nothing is written, and what lies hidden is passed over', async () => {
    const names = [
      '../../evil.txt',
      '/etc/evil.txt',
      'C:\\evil.txt',
      'a/../b.txt',
      'evil\u0007.txt',
      '._a.txt',
      '__MACOSX/a.txt',
      '.git/a.txt',
    ];
    const path = await save(name, write(names.map((name) => ({ name, content: 'Evil.' }))));
    const parts = await partsOf(path);
    expect(Object.values(parts)).toEqual(Array(5).fill('Evil.'));
    expect(await readdir(folder)).toEqual([name]);
  });

  test('holds compressed files, and archives in them, a few layers deep', async () => {
    const page = response(
      'https://a.example/1',
      '<html><body><p>The bridge at Port Lorne is closed.</p></body></html>',
    );
    const path = await save(name, write([{ name: 'crawl.warc.gz', content: gzipSync(page) }]));
    expect(await recordsOf(path)).toEqual(['!/crawl.warc.gz 1 ok']);
    let deep: Uint8Array = Buffer.from('{"text":"Deep."}');
    for (let layer = 0; layer < 6; layer++) deep = gzipSync(deep);
    const trap = await save(`trap-${name}`, write([{ name: 'deep.gz', content: deep }, PLAIN[1]!]));
    expect(await recordsOf(trap)).toEqual(['!/deep.gz 1 INPUT_FORMAT', '!/a.txt 2 ok']);
  });

  test('that is cut short gives what is whole and tells of the rest, wherever', async () => {
    const bytes = write(PLAIN);
    const all = ['!/b/one.ndjson 1 ok', '!/b/one.ndjson 2 ok', '!/a.txt 3 ok', '!/empty.txt 4 ok'];
    for (let length = 1; length < bytes.length; length += 61) {
      const path = await save(name, bytes.subarray(0, length));
      const given = await recordsOf(path).catch((thrown: unknown) => [
        `x 1 ${(thrown as CopydeskError).code}`,
      ]);
      const whole = given.filter((record) => record.endsWith('ok'));
      expect(whole).toEqual(all.slice(0, whole.length));
      if (whole.length < all.length) expect(given.at(-1)).toMatch(/INPUT_UNREADABLE|INPUT_FORMAT/);
    }
  });
});

describe('a zip archive', () => {
  test('that is empty gives nothing', async () => {
    expect(await partsOf(await save('a.zip', zipOf([])))).toEqual({});
  });

  test('tells of each file that it cannot give, and gives the others', async () => {
    const path = await save(
      'a.zip',
      zipOf([
        { name: 'secret.txt', content: 'x', flags: 1 },
        { name: 'old.txt', content: 'x', method: 1 },
        { name: 'stored.txt', content: 'Stored.', method: 0 },
        PLAIN[1]!,
      ]),
    );
    expect(await partsOf(path)).toEqual({
      '!/secret.txt': 'it is encrypted.',
      '!/old.txt': 'it is compressed by method 1, and only deflate is read.',
      '!/stored.txt': 'Stored.',
      '!/a.txt': 'A text.',
    });
    expect(await recordsOf(path)).toEqual([
      '!/secret.txt 1 INPUT_UNREADABLE',
      '!/old.txt 2 INPUT_UNREADABLE',
      '!/stored.txt 3 ok',
      '!/a.txt 4 ok',
    ]);
  });

  test('whose bytes were changed is damaged there', async () => {
    const bytes = zipOf([{ name: 'one.txt', content: 'Port Lorne', method: 0 }, PLAIN[1]!]);
    bytes[bytes.indexOf('Lorne')] = 0x4c ^ 1;
    expect(await partsOf(await save('a.zip', bytes))).toEqual({
      '!/one.txt': 'its checksum is wrong.',
      '!/a.txt': 'A text.',
    });
  });

  test('within another archive is told to be unpacked', async () => {
    const path = await save('a.tar', tarOf([{ name: 'b.zip', content: zipOf(PLAIN) }, PLAIN[1]!]));
    expect(await recordsOf(path)).toEqual(['!/b.zip 1 INPUT_UNREADABLE', '!/a.txt 2 ok']);
  });

  test('that is an office document is one reject', async () => {
    const files = ['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, content: '<xml/>' }));
    expect(await recordsOf(await save('a.docx', zipOf(files)))).toEqual([' 1 INPUT_UNREADABLE']);
  });
});

test('a tar archive passes over links and folders', async () => {
  const files: File[] = [
    { name: 'link.txt', content: '', type: '2' },
    { name: 'folder/', content: '', type: '5' },
    { name: 'folder/a.txt', content: 'A text.' },
  ];
  expect(await partsOf(await save('a.tar', tarOf(files)))).toEqual({ '!/folder/a.txt': 'A text.' });
});

test('a file is open only while it is read', async () => {
  const files = Array.from({ length: 50 }, (_, index) => ({
    name: `${index}.txt`,
    content: 'x'.repeat(index),
  }));
  const paths = [
    await save('a.zip', zipOf(files)),
    await save('a.tar', tarOf(files)),
    await save('a.ndjson', Buffer.from(LINES)),
  ];
  const open = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
  const before = await open();
  for (const path of paths)
    for await (const part of openInput(path, () => undefined)) {
      expect(part.start.length).toBeGreaterThanOrEqual(0);
      expect(await open()).toBeLessThanOrEqual(before + 3);
      if (part.uri.endsWith('20.txt')) break;
    }
  await expect.poll(open).toBeLessThanOrEqual(before);
  expect(await readFile(paths[2]!, 'utf8')).toBe(LINES);
});
