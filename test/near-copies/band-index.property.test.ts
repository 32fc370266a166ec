import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BandIndex } from '../../src/near-copies/band-index.js';

const BANDS = 3;
const signature = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: BANDS, maxLength: BANDS })
  .map((words) => Uint32Array.from(words));

test('finds the first that shares a band and is accepted, as a look at all of them does', () => {
  fc.assert(
    fc.property(fc.array(signature, { maxLength: 60 }), signature, fc.nat(3), (known, asked, modulus) => {
      const index = new BandIndex(BANDS);
      const accepts = (item: number): boolean => item % (modulus + 1) === modulus;
      for (const each of known) index.add(each);
      const sharing = known.findIndex(
        (each, item) => accepts(item) && each.some((word, band) => word === asked[band]),
      );
      expect(index.find(asked, accepts)).toBe(sharing);
    }),
  );
});

test('holds what it held when it has grown, and stays quick where all are alike in one band', () => {
  const index = new BandIndex(BANDS);
  const words = new Uint32Array(BANDS);
  let asked = 0;
  for (let item = 0; item < 20_000; item++) {
    words.set([7, item, item * 3 + 1]);
    expect(index.add(words)).toBe(item);
  }
  for (const item of [0, 1, 999, 1024, 19_999]) {
    words.set([7, item, item * 3 + 1]);
    const isItself = (found: number): boolean => {
      asked++;
      return found === item;
    };
    expect(index.find(words, isItself)).toBe(item);
  }
  expect(asked).toBeLessThan(5 * 40);
});
