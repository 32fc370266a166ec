import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CopydeskError } from '../../src/errors.js';
import { openInput } from '../../src/job/open-input.js';
import { Expansion } from '../../src/readers/compression/expansion.js';
import { FUZZ_CASES } from '../property-runs.js';
import { tarOf, zipOf } from '../readers/archive/archives.js';
import { COMPRESSED } from '../readers/compression/compressed.js';
import { damaged, overwritten } from './damage.js';

/** Files for each kind; they go over the disk. */
const FILES = Math.ceil((FUZZ_CASES ?? 4000) / 100);

const members = [
  { name: 'a.ndjson', content: '{"text":"It rained."}\n{"text":"It snowed."}\n' },
  { name: 'b.json.gz', content: gzipSync('[{"text":"It rained."}]') },
  { name: 'c/d.txt', content: 'It rained.'.repeat(40), method: 0 },
];
const CONTAINERS = { ...COMPRESSED, zip: zipOf(members), tar: tarOf(members) };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-fuzz-'));
});
afterAll(async () => rm(folder, { recursive: true }));

test.for(Object.entries(CONTAINERS))(
  'damaged files of %s give bytes or coded errors, and never more than an input may become',
  { timeout: 3_600_000 },
  async ([name, whole]) => {
    const path = join(folder, name);
    const most = 1 << 20;
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged([whole]), overwritten([whole])), async (file) => {
        await writeFile(path, file);
        let size = 0;
        try {
          for await (const { chunks } of openInput(path, () => undefined, new Expansion(most)))
            try {
              for await (const chunk of chunks) size += chunk.length;
            } catch (thrown) {
              if (!(thrown instanceof CopydeskError)) throw thrown;
            }
        } catch (thrown) {
          if (!(thrown instanceof CopydeskError)) throw thrown;
        }
        expect(size).toBeLessThanOrEqual(most + file.length * 400);
      }),
      { numRuns: FILES },
    );
  },
);
