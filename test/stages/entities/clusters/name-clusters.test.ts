import { expect, test } from 'vitest';
import { NameClusters } from '../../../../src/stages/entities/clusters/name-clusters.js';

function clustersOf(takesShortForms: boolean, ...names: string[]): number[] {
  const clusters = new NameClusters(takesShortForms);
  let count = 0;
  return names.map((name) => {
    const words = name.toLowerCase().split(' ');
    return clusters.clusterOf({ words, hashes: [], firstToken: 0, endToken: words.length }, () => count++);
  });
}

test('an acronym joins what it stands for, whichever comes first', () => {
  expect(clustersOf(true, 'Tolling Harbour Authority', 'THA')).toEqual([0, 0]);
  expect(clustersOf(true, 'THA', 'Tolling Harbour Authority')).toEqual([0, 0]);
});

test('a company goes by its first word and without its legal form', () => {
  expect(clustersOf(true, 'Northfold Grain Plc', 'Northfold', 'Northfold Grain', 'Pell')).toEqual([
    0, 0, 0, 1,
  ]);
});

test('places of one first word stay apart, aliases do not', () => {
  expect(clustersOf(false, 'New Tolling', 'New', 'US', 'United States')).toEqual([0, 1, 2, 2]);
});
