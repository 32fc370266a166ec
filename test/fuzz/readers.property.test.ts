import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CopydeskError } from '../../src/errors.js';
import { ArticleFields } from '../../src/readers/article-fields.js';
import { FORMAT_NAMES, loadReader } from '../../src/readers/formats.js';
import { cutRecords } from '../readers/cut-records.js';
import { FUZZ_CASES } from '../property-runs.js';
import { damagedFiles } from './damaged-files.js';

/** Files for each format: half of all cases. */
const FILES = (FUZZ_CASES ?? 4000) / 2 / FORMAT_NAMES.length;

const fields = new ArticleFields({});

test.for(FORMAT_NAMES)(
  'damaged files of %s give articles or coded errors, the same in whatever chunks they come',
  { timeout: 3_600_000 },
  async (format) => {
    const reader = await loadReader(format);
    await fc.assert(
      fc.asyncProperty(
        damagedFiles(format),
        fc.array(fc.integer({ min: 1, max: 400 })),
        async (file, sizes) => {
          const whole = cutRecords(format, reader, file);
          expect(cutRecords(format, reader, file, { sizes })).toEqual(whole);
          let before = 0;
          for (const { bytes, offset, fault } of whole.all) {
            expect(offset).toBeGreaterThanOrEqual(before);
            before = offset;
            if (fault !== undefined) continue;
            try {
              fields.toArticle(await reader.parse(bytes, whole.head), 'x');
            } catch (thrown) {
              if (!(thrown instanceof CopydeskError)) throw thrown;
            }
          }
        },
      ),
      { numRuns: Math.ceil(FILES) },
    );
  },
);
