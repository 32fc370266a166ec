import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { afterAll, beforeAll, test } from 'vitest';
import { parquetRows } from '../../src/readers/parquet/parquet-rows.js';
import { DamagedStream } from '../../src/readers/compression/codec.js';
import { FUZZ_CASES } from '../property-runs.js';
import { damaged, overwritten } from './damage.js';

/** Files: each is decoded in a thread of its own, which costs as much as a thousand other cases. */
const FILES = Math.ceil((FUZZ_CASES ?? 5000) / 500);

/** What a damaged file may take before it is given up. */
const TIMEOUT = 3000;

const texts = ['Ada Quill said it rained.', 'Zürich – 東京 😀', '', 'It rained. '.repeat(50)];
const columns: ColumnSource[] = [
  { name: 'id', data: [1n, 2n, 3n, 9007199254740993n], type: 'INT64' },
  { name: 'text', data: texts, type: 'STRING' },
  { name: 'published', data: [new Date(0), null, null, null], type: 'TIMESTAMP' },
  { name: 'tags', data: [{ a: ['x'] }, null, null, null], type: 'JSON' },
];
const WHOLE = [
  Buffer.from(parquetWriteBuffer({ columnData: columns })),
  Buffer.from(parquetWriteBuffer({ columnData: columns, codec: 'UNCOMPRESSED', rowGroupSize: 2 })),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-fuzz-'));
});
afterAll(async () => rm(folder, { recursive: true }));

test(
  'damaged files of Parquet give rows of JSON, or are told to be damaged, and never hang',
  { timeout: 3_600_000 },
  async () => {
    const path = join(folder, 'a.parquet');
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(WHOLE), overwritten(WHOLE)), async (file) => {
        await writeFile(path, file);
        const parts: Uint8Array[] = [];
        try {
          for await (const part of parquetRows(path, () => undefined, TIMEOUT)) parts.push(part);
        } catch (thrown) {
          if (!(thrown instanceof DamagedStream)) throw thrown;
        }
        for (const line of Buffer.concat(parts).toString().split('\n').slice(0, -1)) JSON.parse(line);
      }),
      { numRuns: FILES },
    );
  },
);
