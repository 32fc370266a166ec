import { expect, test } from 'vitest';
import { isLikelySpeech } from '../../../src/stages/quotes/likely-speech.js';
import { WORD_CLASSES } from '../../../src/stages/quotes/word-classes.js';
import { hashWord } from '../../../src/text/word-hash.js';

/** Whether `source cue content`, each of so many words, is likely speech at a score. */
function judge(
  words: string,
  kind: 'indirect' | 'direct',
  score: number,
  rank: number,
  hasSource = true,
): boolean {
  const hashes = Uint32Array.from(words.split(' '), (word) => hashWord(word));
  const view = {
    passage: {
      tokens: { words: hashes },
      classes: Uint16Array.from(hashes, (word) => WORD_CLASSES.of(word)),
    },
    kinds: Uint8Array.from(hashes, () => (words.endsWith('Ada Quill') ? 1 : 17)),
    cueClasses: Uint8Array.from(hashes, (_, token) => (token === 1 ? rank : 0)),
  };
  const statement = {
    content: [{ first: 2, end: hashes.length }],
    cue: { first: 1, end: 2 },
    source: hasSource ? { first: 0, end: 1 } : null,
  };
  return isLikelySpeech(view as never, statement as never, kind, score);
}

test.each([
  ['an unlikely report by a verb of speech stays', judge('Porter said the pier', 'indirect', 0.2, 5), true],
  [
    'a verb that is seldom a cue must be likelier',
    judge('Porter hailed from Marlow', 'indirect', 0.35, 2),
    false,
  ],
  ['and is kept when it is', judge('Porter hailed from Marlow', 'indirect', 0.45, 2), true],
  ['nobody reports nothing', judge('Porter seemed to run', 'indirect', 0.35, 5, false), false],
  ['I want is no report', judge('I wanted to scream', 'indirect', 0.35, 5), false],
  ['I said is one', judge('I said the pier', 'indirect', 0.35, 5), true],
  ['one word is no report', judge('Porter called it', 'indirect', 0.35, 5), false],
  ['a name alone is no report', judge('Porter thanked Ada Quill', 'indirect', 0.35, 5), false],
  ['what stands in marks was said', judge('Porter hailed from Marlow', 'direct', 0.1, 0), true],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});
