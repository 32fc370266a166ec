import { expect, test } from 'vitest';
import { settleHeads } from '../../../src/stages/entities/name-heads.js';
import type { NameSpan } from '../../../src/stages/entities/name-spans.js';
import { tokenize } from '../../../src/text/tokenizer.js';

/** The type of a text that is one name, after it was tagged another. */
function settled(name: string, type: NameSpan['type']): string {
  const tokens = tokenize(name);
  return settleHeads([{ type, firstToken: 0, endToken: tokens.length, sentence: 0 }], tokens)[0]!.type;
}

test('the last word of a name tells what it names', () => {
  expect(settled('Tolling Harbour Committee', 'LOCATION')).toBe('ORGANIZATION');
  expect(settled('Tolling Film Festival', 'ORGANIZATION')).toBe('MISC');
  expect(settled('Tolling Hills', 'MISC')).toBe('LOCATION');
  expect(settled('Tolling Quill', 'MISC')).toBe('MISC');
});

test('the word before `of` tells more', () => {
  expect(settled('Second Battle of Tolling Street', 'ORGANIZATION')).toBe('MISC');
  expect(settled('University of Tolling', 'LOCATION')).toBe('ORGANIZATION');
});

test('a person stays a person, and a word by itself what it is', () => {
  expect(settled('Ada Street', 'PERSON')).toBe('PERSON');
  expect(settled('Congress', 'LOCATION')).toBe('LOCATION');
});
