import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildHashIndex, findRow } from '../../src/linear-model/hash-index.js';

test('every hash is found at its rank, and no other is found at all', () => {
  const hash = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0x10000, max: 0x10010 }));
  fc.assert(
    fc.property(fc.uniqueArray(hash), fc.array(hash), (inside, asked) => {
      const sorted = Uint32Array.from(inside).sort();
      const index = buildHashIndex(sorted);
      for (const value of [...inside, ...asked]) expect(findRow(index, value)).toBe(sorted.indexOf(value));
    }),
  );
});
