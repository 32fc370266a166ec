import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { beforeAll, describe, expect, test } from 'vitest';
import { CopydeskError } from '../../../src/errors.js';
import { openInput } from '../../../src/job/open-input.js';
import { DamagedStream } from '../../../src/readers/compression/codec.js';
import { parquetRows } from '../../../src/readers/parquet/parquet-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-parquet-'));
});

type Options = Partial<Parameters<typeof parquetWriteBuffer>[0]>;
const written = (columnData: ColumnSource[], options: Options = {}) =>
  Buffer.from(parquetWriteBuffer({ columnData, ...options }));

async function save(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'a.parquet');
  await writeFile(path, bytes);
  return path;
}

async function rowsOf(bytes: Uint8Array, timeout?: number): Promise<unknown[]> {
  const parts: Uint8Array[] = [];
  for await (const part of parquetRows(await save(bytes), () => undefined, timeout)) parts.push(part);
  const lines = Buffer.concat(parts).toString().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as unknown);
}

const texts = ['One.', 'Zürich – 東京 😀', 'A line\nand another.', ''];
const COLUMNS: ColumnSource[] = [
  { name: 'id', data: [1n, 2n, 3n, 9007199254740993n], type: 'INT64' },
  { name: 'text', data: texts, type: 'STRING' },
  { name: 'date', data: [new Date('2025-03-20T10:00:00Z'), null, null, null], type: 'TIMESTAMP' },
  { name: 'tags', data: [{ a: ['x'] }, null, null, null], type: 'JSON' },
  { name: 'image', data: [new Uint8Array([1]), null, null, null], type: 'BYTE_ARRAY' },
];

test('rows come in their order, with what JSON can hold', async () => {
  const rows = await rowsOf(written(COLUMNS));
  expect(rows).toMatchObject([
    { id: 1, text: 'One.', date: '2025-03-20T10:00:00.000Z', tags: { a: ['x'] } },
    { id: 2, text: 'Zürich – 東京 😀', date: null, tags: null },
    { id: 3, text: 'A line\nand another.' },
    { id: '9007199254740993', text: '' },
  ]);
});

test('many row groups and pages give every row once', async () => {
  const long = Array.from({ length: 3000 }, (_, row) => `${row} ${'rain and more rain '.repeat(100)}`);
  const data: ColumnSource[] = [{ name: 'text', data: long, type: 'STRING' }];
  for (const rowGroupSize of [700, 3000]) {
    const rows = (await rowsOf(written(data, { rowGroupSize, pageSize: 30_000 }))) as { text: string }[];
    expect(rows.map(({ text }) => parseInt(text))).toEqual(Array.from({ length: 3000 }, (_, row) => row));
  }
});

test('other codecs than snappy are read', async () => {
  const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) };
  const rows = await rowsOf(written(COLUMNS.slice(0, 2), { codec: 'GZIP', compressors }));
  expect(rows).toHaveLength(4);
});

test('a file of no rows gives nothing', async () => {
  expect(await rowsOf(written([{ name: 'text', data: [], type: 'STRING' }]))).toEqual([]);
});

describe('what is damaged', () => {
  const whole = written(COLUMNS.slice(0, 2));

  test('is told to be, wherever it is cut short', async () => {
    for (let length = 4; length < whole.length; length += 97)
      await expect(rowsOf(whole.subarray(0, length))).rejects.toThrow(DamagedStream);
  });

  test('is told to be, when its decoding comes to no end', async () => {
    const bytes = Buffer.from(whole);
    // How many values a page has, as its header says.
    bytes[15] = 0x80;
    await expect(rowsOf(bytes, 1500)).rejects.toThrow('it cannot be decoded in 1500 ms');
  });

  test('gives rows or is told to be damaged, whatever its bytes are', async () => {
    for (let at = 4; at < whole.length; at += 29) {
      const bytes = Buffer.from(whole);
      bytes[at] = 255 - bytes[at]!;
      await rowsOf(bytes, 1500).catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DamagedStream);
      });
    }
  });

  test('is an error of the input, with its name', async () => {
    const path = await save(Buffer.from('PAR1 and no more'));
    const read = async (): Promise<void> => {
      for await (const { chunks } of openInput(path, () => undefined))
        for await (const chunk of chunks) expect(chunk).toBeDefined();
    };
    await expect(read()).rejects.toThrow(CopydeskError);
  });
});

test('a file knows its format, and is refused within an archive', async () => {
  const path = await save(written(COLUMNS));
  for await (const { format, start } of openInput(path, () => undefined)) {
    expect(format).toBe('parquet');
    expect(start.length).toBeGreaterThan(10);
  }
  const zipped = await save(gzipSync(written(COLUMNS)));
  for await (const { chunks } of openInput(zipped, () => undefined))
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toThrow('cannot be read from a pipe');
});
