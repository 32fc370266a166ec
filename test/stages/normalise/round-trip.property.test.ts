import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUZZ_CASES } from '../../property-runs.js';
import { roundTripFlaw, sources } from './round-trip.js';

/** Half of all cases of `npm run test:fuzz`. */
const TEXTS = (FUZZ_CASES ?? 6000) / 2;

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
