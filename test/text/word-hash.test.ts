import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldUnit, hashForm, hashWord } from '../../src/text/word-hash.js';
import { tokenize } from '../../src/text/tokenizer.js';
import { WordSet } from '../../src/text/word-set.js';

test('folding lower-cases A–Z and À–Þ, and reads a curly apostrophe as a straight one', () => {
  for (let unit = 0; unit < 0x100; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    expect(String.fromCharCode(foldUnit(unit))).toBe(lower);
  }
  expect(foldUnit(0x2019)).toBe(0x27);
});

test('words that differ in case alone share a word hash and differ in their form hash', () => {
  expect(hashWord('Élan')).toBe(hashWord('élan'));
  expect(hashForm('Élan')).not.toBe(hashForm('élan'));
  expect(hashWord('don’t')).toBe(hashWord("don't"));
});

test('a token carries the hashes of its own text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tokens = tokenize(text);
      for (let row = 0; row < tokens.length; row++) {
        expect(tokens.words[row]).toBe(hashWord(text, tokens.starts[row], tokens.ends[row]));
        expect(tokens.forms[row]).toBe(hashForm(text, tokens.starts[row], tokens.ends[row]));
      }
    }),
  );
});

test('a word set answers as a Set of lower-cased words does', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z']{1,8}$/), { maxLength: 60 });
  fc.assert(
    fc.property(words, words, (inside, asked) => {
      const set = new WordSet(inside);
      const naive = new Set(inside.map((word) => word.toLowerCase()));
      for (const word of [...inside, ...asked])
        expect(set.has(hashWord(word))).toBe(naive.has(word.toLowerCase()));
    }),
  );
});
