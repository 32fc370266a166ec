import { expect, test } from 'vitest';
import type { NameType } from '../../../../src/document/layers.js';
import { clusterGroups } from '../../../../src/stages/entities/clusters/groups.js';
import { nameWords } from '../../../../src/stages/entities/clusters/name-words.js';

function clustersOf(type: NameType, ...names: string[]): string[][] {
  return clusterGroups(
    names.map((text, mention) => ({ mention, type, text, words: nameWords(text), titleGender: null })),
  ).map((draft) => draft.mentions.map(({ text }) => text));
}

test('an acronym joins what it stands for, whichever comes first', () => {
  expect(clustersOf('ORGANIZATION', 'Tolling Harbour Authority', 'THA')).toHaveLength(1);
  expect(clustersOf('ORGANIZATION', 'THA', 'Tolling Harbour Authority')).toHaveLength(1);
});

test('an acronym that two names could stand for is neither', () => {
  expect(clustersOf('ORGANIZATION', 'Tolling Arts Fund', 'Tidal Area Force', 'TAF')).toHaveLength(3);
});

test('a company goes by its first word and without its legal form', () => {
  expect(clustersOf('ORGANIZATION', 'Northfold Grain Plc', 'Northfold', 'Northfold Grain', 'Pell')).toEqual([
    ['Northfold Grain Plc', 'Northfold Grain', 'Northfold'],
    ['Pell'],
  ]);
});

test('places of one first word stay apart, aliases do not', () => {
  expect(clustersOf('LOCATION', 'New Tolling', 'New', 'US', 'the United States', 'U.S.')).toEqual([
    ['New Tolling'],
    ['New'],
    ['US', 'the United States', 'U.S.'],
  ]);
});

test('a name of several words is short for the one that ends with it', () => {
  expect(clustersOf('ORGANIZATION', 'Tolling Harbour Court', 'Harbour Court')).toHaveLength(1);
  expect(
    clustersOf('ORGANIZATION', 'Tolling Harbour Court', 'Pell Harbour Court', 'Harbour Court'),
  ).toHaveLength(3);
  expect(clustersOf('LOCATION', 'North Tolling Hill', 'Tolling Hill')).toHaveLength(2);
});

test('a name goes without what follows `of` or `for`', () => {
  expect(clustersOf('ORGANIZATION', 'Quill Institute for Tidal Studies', 'Quill Institute')).toHaveLength(1);
  expect(clustersOf('ORGANIZATION', 'Quill Institute Press', 'Quill Institute')).toHaveLength(2);
});

test('a newspaper goes by its last word after `The`', () => {
  expect(clustersOf('ORGANIZATION', 'Tolling Post', 'The Post')).toHaveLength(1);
  expect(clustersOf('ORGANIZATION', 'Tolling Post', 'Post')).toHaveLength(2);
});

test('what follows an acronym is a part of it, unless it only says what it is', () => {
  expect(clustersOf('ORGANIZATION', 'THA', 'THA Rules Committee')).toHaveLength(2);
  expect(clustersOf('ORGANIZATION', 'THA', 'THA News')).toHaveLength(1);
});

test('a state goes by its abbreviation', () => {
  expect(clustersOf('LOCATION', 'Virginia', 'Va.', 'W.Va.', 'West Virginia')).toEqual([
    ['Virginia', 'Va.'],
    ['W.Va.', 'West Virginia'],
  ]);
});
