import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areNear, NearDuplicates } from '../../src/digest/near-duplicates.js';

const stems = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 15 })
  .map((list) => new Set(list));

test('what is found is near, and an equal sentence is always found', () => {
  fc.assert(
    fc.property(fc.array(stems, { minLength: 1, maxLength: 20 }), stems, (known, asked) => {
      const index = new NearDuplicates<{ stems: Set<number> }>();
      for (const each of known) index.add({ stems: each });
      const found = index.find(asked);
      if (found !== undefined) expect(areNear(found.stems, asked)).toBe(true);
      expect(index.find(known[0]!)).toBeDefined();
    }),
  );
});
