import { expect, test } from 'vitest';
import { PersonClusters } from '../../../../src/stages/entities/clusters/person-clusters.js';

/** The clusters of names, each by the number of its first name. */
function clustersOf(...names: string[]): number[] {
  const people = new PersonClusters();
  let count = 0;
  return names.map((name) => {
    const words = name.toLowerCase().split(' ');
    return people.clusterOf({ words, hashes: [], firstToken: 0, endToken: words.length }, () => count++);
  });
}

test('a surname, a first name and an initial follow the full name', () => {
  expect(clustersOf('Ada Quill', 'Quill', 'Ada', 'A Quill')).toEqual([0, 0, 0, 0]);
});

test('a full name joins the surname that came before it', () => {
  expect(clustersOf('Quill', 'Ada Quill', 'Quill')).toEqual([0, 0, 0]);
});

test('two first names of one surname are two people, and the surname is the one last named', () => {
  expect(clustersOf('Ada Quill', 'Ben Quill', 'Quill', 'Ada Quill', 'Quill')).toEqual([0, 1, 1, 0, 0]);
});

test('spellings of one name are one person', () => {
  expect(clustersOf('Volodymyr Zelensky', 'Volodymyr Zelenskyy')).toEqual([0, 0]);
});
