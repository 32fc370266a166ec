import { expect, test } from 'vitest';
import { settleAddressed, settleTitled } from '../../../src/stages/entities/forms-of-address.js';
import type { NameSpan } from '../../../src/stages/entities/name-spans.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';

test('after Mr. and Mrs. stands a person, tagged so or not; the title itself is no name', () => {
  const talk = 'Mr. Quill saw Mrs. Pell and Mr. Gunn.';
  const table = tokenize(talk);
  const words = (name: NameSpan) => talk.slice(table.starts[name.firstToken], table.ends[name.endToken - 1]);
  const names: NameSpan[] = [
    { type: 'LOCATION', firstToken: 0, endToken: 1, sentence: 0 },
    { type: 'ORGANIZATION', firstToken: 3, endToken: 7, sentence: 0 },
  ];
  const settled = settleAddressed(names, table, splitSentences(table));
  expect(settled.map((name) => [words(name), name.type])).toEqual([
    ['Quill', 'PERSON'],
    ['Pell', 'PERSON'],
    ['Gunn', 'PERSON'],
  ]);
});

/** The names of a text after titles and suffixes are settled; a name each `[word, word]` of its first and last word, in order. */
function titled(
  text: string,
  ...names: readonly (readonly [NameSpan['type'], first: number, end: number])[]
) {
  const table = tokenize(text);
  const spans = names.map(([type, firstToken, endToken]): NameSpan => ({
    type,
    firstToken,
    endToken,
    sentence: 0,
  }));
  return settleTitled(spans, table, splitSentences(table)).map(({ firstToken, endToken }) =>
    text.slice(table.starts[firstToken], table.ends[endToken - 1]),
  );
}

test('a title is no part of the name, but where it is', () => {
  expect(titled('Dr. Ada Quill left.', ['PERSON', 0, 3])).toEqual(['Ada Quill']);
  expect(titled('Major General Ada Quill left.', ['PERSON', 0, 4])).toEqual(['Ada Quill']);
  expect(titled('Pope Pell left.', ['PERSON', 0, 2])).toEqual(['Pope Pell']);
  expect(titled('Governor left.', ['PERSON', 0, 1])).toEqual(['Governor']);
});

test('a suffix is a part of the name, tagged so or not', () => {
  expect(titled('Ada Quill III left.', ['PERSON', 0, 2])).toEqual(['Ada Quill III']);
  expect(titled('Ada Quill Jr. left.', ['PERSON', 0, 2], ['LOCATION', 2, 3])).toEqual(['Ada Quill Jr.']);
  expect(titled('Ada Quill Jr. Trust left.', ['PERSON', 0, 2], ['ORGANIZATION', 2, 4])).toEqual([
    'Ada Quill',
    'Jr. Trust',
  ]);
});
