import { expect, test } from 'vitest';
import type { ClusterMention } from '../../../../src/stages/entities/clusters/draft.js';
import { personWords } from '../../../../src/stages/entities/clusters/name-words.js';
import { clusterPeople } from '../../../../src/stages/entities/clusters/people.js';

/** The clusters of names in order, each as the names in it; `Mr.` and `Mrs.` before a name are its title. */
function clustersOf(...names: string[]): string[][] {
  return clustersIn(names, () => null);
}

function clustersIn(
  names: readonly string[],
  genderOf: (words: readonly string[]) => 'female' | 'male' | null,
): string[][] {
  const mentions = names.map((text, mention): ClusterMention => {
    const titleGender = text.startsWith('Mrs.') ? 'female' : text.startsWith('Mr.') ? 'male' : null;
    return { mention, type: 'PERSON', text, words: personWords(text), titleGender };
  });
  return clusterPeople(mentions, genderOf).map((draft) => draft.mentions.map(({ text }) => text));
}

test('a surname, a first name and an initial follow the full name', () => {
  expect(clustersOf('Ada Quill', 'Quill', 'Ada', 'A. Quill')).toEqual([
    ['Ada Quill', 'A. Quill', 'Quill', 'Ada'],
  ]);
});

test('a surname that stands before the full name is the same person', () => {
  expect(clustersOf('Quill', 'Ada Quill')).toEqual([['Ada Quill', 'Quill']]);
});

test('two first names of one surname are two people', () => {
  expect(clustersOf('Ada Quill', 'Ben Quill')).toEqual([['Ada Quill'], ['Ben Quill']]);
});

test('a shared surname goes to the one mentioned most', () => {
  expect(clustersOf('Ada Quill', 'Ben Quill', 'Ben Quill', 'Quill')).toEqual([
    ['Ada Quill'],
    ['Ben Quill', 'Ben Quill', 'Quill'],
  ]);
});

test('letters after a name are no surname', () => {
  expect(clustersOf('Ada Quill KC', 'Quill')).toEqual([['Ada Quill KC', 'Quill']]);
});

test('a title tells a couple apart', () => {
  expect(clustersOf('Mr. Ben Quill', 'Mrs. Ada Quill', 'Mrs. Quill', 'Mr. Quill')).toEqual([
    ['Mr. Ben Quill', 'Mr. Quill'],
    ['Mrs. Ada Quill', 'Mrs. Quill'],
  ]);
});

test('spellings and nicknames of one name are one person', () => {
  expect(clustersOf('Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Zelenskyy')).toHaveLength(1);
  expect(clustersOf('Robert Pell', 'Bob Pell')).toHaveLength(1);
});

test('surnames that only look alike are two people', () => {
  expect(clustersOf('Ada Johnson', 'Ada Johnston')).toHaveLength(2);
});

test('a middle name or a particle does not make another person', () => {
  expect(clustersOf('Ada M. Quill', 'Ada Quill')).toHaveLength(1);
  expect(clustersOf('Ursula von der Pell', 'von der Pell', 'Pell')).toHaveLength(1);
});

test('a word that a headline adds to a name is no surname', () => {
  expect(clustersOf('Ada Quill Says', 'Ada Quill', 'Quill')).toEqual([['Ada Quill', 'Ada Quill', 'Quill']]);
});

test('a title that fits nobody named in full is another person, to whom bare surnames go too', () => {
  const female = (words: readonly string[]) => (words[0] === 'ada' ? ('female' as const) : null);
  expect(clustersIn(['Quill', 'Ada Quill', 'Mr. Quill', 'Mr. Quill'], female)).toEqual([
    ['Ada Quill'],
    ['Mr. Quill', 'Mr. Quill', 'Quill'],
  ]);
});

test('mentions by the given name say nothing of who is meant by the surname', () => {
  expect(clustersOf('Ada Quill', 'Ada', 'Ada', 'Ben Quill', 'Quill', 'Ada')).toEqual([
    ['Ada Quill', 'Ada', 'Ada', 'Ada'],
    ['Ben Quill', 'Quill'],
  ]);
});

test('a surname that comes first follows `Mr.` too', () => {
  expect(clustersOf('Tan Wei-lin', 'Mr. Tan')).toEqual([['Tan Wei-lin', 'Mr. Tan']]);
  expect(clustersOf('George Pell', 'George Quill', 'Mr. George')).toHaveLength(3);
});

test('a nickname by itself is the person of the given name', () => {
  expect(clustersOf('Lawrence Pell', 'Larry')).toEqual([['Lawrence Pell', 'Larry']]);
});
