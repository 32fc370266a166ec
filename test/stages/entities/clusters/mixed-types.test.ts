import { expect, test } from 'vitest';
import type { NameType } from '../../../../src/document/layers.js';
import { buildHashIndex } from '../../../../src/linear-model/hash-index.js';
import { byType } from '../../../../src/stages/entities/clusters/mixed-types.js';
import { nameWords } from '../../../../src/stages/entities/clusters/name-words.js';
import { phraseHash, PHRASE_START } from '../../../../src/stages/entities/phrase-table.js';
import { hashWord } from '../../../../src/text/word-hash.js';

/** A table that knows Tolling as a town. */
const phrases = {
  index: buildHashIndex(Uint32Array.of(phraseHash(PHRASE_START, hashWord('tolling')))),
  masks: Uint16Array.of(0b10),
};

/** The names of organisations, places and others. */
function grouped(...names: readonly (readonly [text: string, type: NameType])[]): string[][] {
  const mentions = names.map(([text, type], mention) => ({
    mention,
    type,
    text,
    words: nameWords(text),
    titleGender: null,
  }));
  return byType(mentions, phrases).map((group) => group.map(({ text }) => text));
}

test('a name of several types is of the most frequent one', () => {
  expect(grouped(['Quillan', 'MISC'], ['Quillan', 'LOCATION'], ['Quillan', 'LOCATION'])).toEqual([
    [],
    ['Quillan', 'Quillan', 'Quillan'],
    [],
  ]);
});

test('of two types it is rather an organisation', () => {
  expect(grouped(['Quillan', 'MISC'], ['Quillan', 'ORGANIZATION'])).toEqual([['Quillan', 'Quillan'], [], []]);
});

test("a town's name may be its team's", () => {
  expect(grouped(['Tolling', 'ORGANIZATION'], ['Tolling', 'LOCATION'])).toEqual([
    ['Tolling'],
    ['Tolling'],
    [],
  ]);
});
