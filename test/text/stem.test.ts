import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem, stemHash } from '../../src/text/stem.js';
import { hashWord } from '../../src/text/word-hash.js';

test('words of one stem meet', () => {
  expect(stem('Elections')).toBe(stem('election'));
  expect(stem('rebuilding')).toBe(stem('rebuilds'));
  expect(stem('was')).toBe('was');
});

test('the cached hash is the hash of the stem', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const once = stemHash(word, 0, word.length, hashWord(word));
      expect(once).toBe(hashWord(stem(word)));
      expect(stemHash(word, 0, word.length, hashWord(word))).toBe(once);
    }),
  );
});
