import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';

// The slow twin of the sentence scanner, by patterns, for plain prose: doubtful places (abbreviations, quotations, missing stops) have
// tests of their own.

function split(text: string): string[] {
  const tokens = tokenize(text);
  const { length, firsts, ends } = splitSentences(tokens);
  return Array.from({ length }, (_, row) =>
    text.slice(tokens.starts[firsts[row]!], tokens.ends[ends[row]! - 1]),
  );
}

/** Lines, and in each what stands between one end mark with its closers and the next. */
function slowlySplit(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => line.split(/(?<=[.!?]["”)]?) +/u))
    .filter((sentence) => sentence !== '');
}

const openings = fc.constantFrom(
  'The',
  'Nobody',
  'She',
  'They',
  'But',
  'In',
  'Yesterday',
  'Engineers',
  'It',
  'When',
);
const small = fc.constantFrom(
  'old',
  'bridge',
  'was',
  'opened',
  'by',
  'people',
  'of',
  'many',
  'towns',
  'and',
  'slowly',
);
const ends = fc.constantFrom('.', '!', '?', '.”', '.)');
const sentences = fc
  .tuple(openings, fc.array(small, { minLength: 4, maxLength: 9 }), ends)
  .map(([opening, words, end]) => {
    const open = end === '.”' ? '“' : end === '.)' ? '(' : '';
    return `${open}${opening} ${words.join(' ')}${end}`;
  });
const texts = fc
  .array(fc.tuple(sentences, fc.constantFrom(' ', '  ', '\n', '\n\n')), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.flat().join('').trimEnd());

test('plain prose is cut where patterns cut it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(split(text)).toEqual(slowlySplit(text));
    }),
    { numRuns: 1000 },
  );
});

test('prose without capitals is cut where patterns cut it', () => {
  const long = texts
    .filter((text) => text.split(' ').length > 40)
    .map((text) => text.toLowerCase().replaceAll(/[“”()]/gu, ''));
  fc.assert(
    fc.property(long, (text) => {
      expect(split(text)).toEqual(slowlySplit(text));
    }),
    { numRuns: 300 },
  );
});
