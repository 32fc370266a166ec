import { expect, test } from 'vitest';
import { addWeights, buildFeatureWeights } from '../../src/linear-model/feature-weights.js';

test('the weights of a feature are added where it has any, and nothing for a feature unknown', () => {
  const table = buildFeatureWeights(
    new Map([
      [7, Int8Array.of(0, 3, 0)],
      [0xfffffff0, Int8Array.of(-2, 0, 5)],
    ]),
  );
  const sums = new Int16Array(6);
  for (const hash of [7, 0xfffffff0, 0xfffffff1, 8]) addWeights(table, hash, sums, 3);
  expect([...sums]).toEqual([0, 0, 0, -2, 3, 5]);
});
