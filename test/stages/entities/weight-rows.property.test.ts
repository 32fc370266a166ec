import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFeatureWeights } from '../../../src/linear-model/feature-weights.js';
import { PAIRS, unpackRow } from '../../../src/stages/entities/label-pairs.js';
import { LABELS } from '../../../src/stages/entities/labels.js';
import { WeightRows } from '../../../src/stages/entities/weight-rows.js';

// Hashes that crowd a few slots, the last of them too, beside any others.
const hash = fc.oneof(fc.nat(40), fc.integer({ min: 0xffffffd0, max: 0xffffffff }), fc.nat(0xffffffff));
const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABELS, maxLength: LABELS });

test('what a feature adds is its row of weights, and nothing for one that was never learnt', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(hash, row), { selector: ([key]) => key, maxLength: 60 }),
      fc.array(hash, { maxLength: 60 }),
      (learnt, asked) => {
        const byHash = new Map(learnt.map(([key, weights]) => [key, Int8Array.from(weights)]));
        const rows = new WeightRows(buildFeatureWeights(byHash));
        for (const key of [...byHash.keys(), ...asked, ...byHash.keys()]) {
          const sums = new Int32Array(PAIRS + 1);
          const scores = new Int16Array(LABELS);
          rows.add(key, sums, 1);
          unpackRow(sums.subarray(1), scores, 0);
          expect([...scores]).toEqual([...(byHash.get(key) ?? new Int8Array(LABELS))]);
        }
      },
    ),
  );
});
