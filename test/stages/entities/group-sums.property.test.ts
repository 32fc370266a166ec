import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFeatureWeights } from '../../../src/linear-model/feature-weights.js';
import { FeatureList } from '../../../src/stages/entities/feature-list.js';
import { GroupSums } from '../../../src/stages/entities/group-sums.js';
import { PAIRS } from '../../../src/stages/entities/label-pairs.js';
import { LABELS } from '../../../src/stages/entities/labels.js';
import { WeightRows } from '../../../src/stages/entities/weight-rows.js';

test('sums kept of groups are those of adding feature by feature, however often they recur', () => {
  const value = fc.nat(5);
  const piece = fc.record({ grouped: fc.boolean(), values: fc.array(value, { maxLength: 4 }) });
  const weight = fc.integer({ min: -127, max: 127 });
  fc.assert(
    fc.property(
      fc.array(fc.array(weight, { minLength: LABELS, maxLength: LABELS }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.array(piece, { maxLength: 50 }), { maxLength: 8 }),
      (rows, tokens) => {
        const known = new FeatureList();
        for (let at = 0; at < rows.length; at++) known.add(7, at);
        const weights = new WeightRows(
          buildFeatureWeights(new Map(rows.map((row, at) => [known.hashes[at]!, Int8Array.from(row)]))),
        );
        const groups = new GroupSums(weights);
        const list = new FeatureList();
        for (const pieces of tokens) {
          list.clear();
          for (const { grouped, values } of pieces) {
            if (grouped) list.openGroup();
            for (const each of values) list.add(7, each);
            if (grouped) list.closeGroup();
          }
          const sums = new Int32Array(PAIRS);
          const expected = new Int32Array(PAIRS);
          groups.add(list, sums);
          for (let at = 0; at < list.length; at++) weights.add(list.hashes[at]!, expected, 0);
          expect(sums).toEqual(expected);
        }
      },
    ),
    { numRuns: 50 },
  );
});
