import { expect, test } from 'vitest';
import fc from 'fast-check';
import { buildHashIndex, findRow } from '../../src/linear-model/hash-index.js';

test('every hash is found at its place, every other is not', () => {
  const hash = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 300 }), hash, (hashes, other) => {
      const sorted = Uint32Array.from(hashes).sort();
      const index = buildHashIndex(sorted);
      for (const [row, value] of sorted.entries()) expect(findRow(index, value)).toBe(row);
      expect(findRow(index, other)).toBe(sorted.indexOf(other));
    }),
    { numRuns: 20 },
  );
});
