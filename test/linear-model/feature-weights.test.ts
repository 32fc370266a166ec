import { expect, test } from 'vitest';
import { buildFeatureWeights, weightsInto } from '../../src/linear-model/feature-weights.js';

test('the rows of features stand by rising hash, and name the labels that have a weight', () => {
  const table = buildFeatureWeights(
    new Map([
      [0xfffffff0, Int8Array.of(-2, 0, 5)],
      [7, Int8Array.of(0, 3, 0)],
    ]),
  );
  const rows = [0, 1].map((row) => {
    const scores = new Int16Array(3);
    weightsInto(table, row, scores);
    return [...scores];
  });
  expect([...table.index.lows]).toEqual([7, 0xfff0]);
  expect(rows).toEqual([
    [0, 3, 0],
    [-2, 0, 5],
  ]);
});
