import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRow, PAIRS, unpackRow } from '../../../src/stages/entities/label-pairs.js';
import { LABELS } from '../../../src/stages/entities/labels.js';

test('rows of label pairs add up like the scores that they are packed from', () => {
  const row = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: LABELS, maxLength: LABELS });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const sums = new Int32Array(PAIRS);
      const packed = new Int32Array(PAIRS + 3);
      for (const scores of rows) {
        packRow(Int16Array.from(scores), packed, 3);
        for (let pair = 0; pair < PAIRS; pair++) sums[pair]! += packed[3 + pair]!;
      }
      const out = new Int16Array(LABELS + 2);
      unpackRow(sums, out, 1);
      const expected = Array.from({ length: LABELS }, (_, label) =>
        rows.reduce((sum, scores) => sum + scores[label]!, 0),
      );
      expect(Array.from(out)).toEqual([0, ...expected, 0]);
    }),
  );
});
