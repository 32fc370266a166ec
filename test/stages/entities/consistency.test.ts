import { expect, test } from 'vitest';
import { settlePeople } from '../../../src/stages/entities/consistency.js';
import type { NameSpan } from '../../../src/stages/entities/name-spans.js';
import { buildHashIndex } from '../../../src/linear-model/hash-index.js';
import { phraseHash, PHRASE_START } from '../../../src/stages/entities/phrase-table.js';
import { tokenize } from '../../../src/text/tokenizer.js';
import { hashWord } from '../../../src/text/word-hash.js';

const text = 'Ada Quill met Ben Tolling. President Quill and Tolling left. Quill Trust stayed in Tolling.';
const tokens = tokenize(text);
/** A table that knows Tolling as a town. */
const phrases = {
  index: buildHashIndex(Uint32Array.of(phraseHash(PHRASE_START, hashWord('tolling')))),
  masks: Uint16Array.of(0b10),
};

function settled(...names: readonly (readonly [words: string, type: NameSpan['type'], from?: number])[]) {
  const spans = names.map(([words, type, from = 0]): NameSpan => {
    const start = text.indexOf(words, from);
    const firstToken = [...tokens.starts].indexOf(start);
    const endToken = [...tokens.ends].indexOf(start + words.length) + 1;
    return { type, firstToken, endToken, sentence: 0 };
  });
  return settlePeople(spans, tokens, phrases).map(({ type, firstToken, endToken }) => [
    text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1]),
    type,
  ]);
}

const people = [
  ['Ada Quill', 'PERSON'],
  ['Ben Tolling', 'PERSON'],
] as const;

test('a title and two surnames taken for an organisation are two people', () => {
  expect(settled(...people, ['President Quill and Tolling', 'ORGANIZATION'])).toEqual([
    ...people,
    ['Quill', 'PERSON'],
    ['Tolling', 'PERSON'],
  ]);
});

test('an organisation of more words than a surname stays one', () => {
  expect(settled(...people, ['Quill Trust', 'ORGANIZATION']).at(-1)).toEqual(['Quill Trust', 'ORGANIZATION']);
});

test('a place that bears a surname stays a place', () => {
  expect(settled(...people, ['Tolling', 'LOCATION', 70]).at(-1)).toEqual(['Tolling', 'LOCATION']);
});

test('the full name of a person is that person wherever it stands', () => {
  expect(settled(...people, ['Ada Quill', 'ORGANIZATION']).at(-1)).toEqual(['Ada Quill', 'PERSON']);
});

test('without the full name nothing is changed', () => {
  expect(settled(['President Quill', 'ORGANIZATION'])).toEqual([['President Quill', 'ORGANIZATION']]);
});

test('who is once called Mr. is a person wherever the surname stands', () => {
  const talk = 'Quill left. Mr. Quill is gone.';
  const table = tokenize(talk);
  const names: NameSpan[] = [
    { type: 'ORGANIZATION', firstToken: 0, endToken: 1, sentence: 0 },
    { type: 'PERSON', firstToken: 4, endToken: 5, sentence: 1 },
  ];
  expect(settlePeople(names, table, phrases).map(({ type }) => type)).toEqual(['PERSON', 'PERSON']);
});
