import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTripFlaw, sources } from './round-trip.js';

// `npm run test:fuzz` raises the number of texts to a million.
const TEXTS = Number(process.env['COPYDESK_FUZZ_TEXTS'] ?? 3000);

test(
  'every span of a normalised text leads back to a whole stretch of its source',
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(roundTripFlaw(source)).toBeNull();
      }),
      { numRuns: TEXTS },
    );
  },
);
