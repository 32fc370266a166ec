import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank } from '../../src/text/characters.js';
import { isPair } from '../../src/text/emoji.js';
import { tokenize } from '../../src/text/tokenizer.js';

// Pieces that scanners trip over, between arbitrary text with lone surrogates.
const pieces = fc.constantFrom(
  ...[
    'Mr.',
    'U.S.',
    'U.S.-led',
    "don't",
    'a@b.c',
    'www.x.org/(y)',
    'http://',
    '.',
    '...',
    "''",
    '"',
    '“',
    '’s',
    ' ',
    '\n',
  ],
  ...[
    '👩‍🚀',
    '🇬🇧',
    '👍🏽',
    '\ud83d',
    '\ude00',
    'é',
    '\u200d',
    '\ufe0f',
    '1,000.5',
    "'90s",
    '5p.m.',
    'US$5',
    '_',
    '&',
    '-',
    '𝐀𝐁',
  ],
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** The first place where tokens and blanks do not follow on each other without holes; null when they do. */
function flawOf(text: string): number | null {
  const { length, starts, ends } = tokenize(text);
  let at = 0;
  for (let row = 0; row <= length; row++) {
    const start = row < length ? starts[row]! : text.length;
    if (start < at) return at;
    for (; at < start; at++) if (!isBlank(text.charCodeAt(at))) return at;
    if (row < length && ends[row]! <= start) return at;
    if (row < length) at = ends[row]!;
  }
  return null;
}

test('tokens are sorted, never overlap, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(flawOf(text)).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test('no surrogate pair is ever split', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { length, starts, ends } = tokenize(text);
      for (let row = 0; row < length; row++)
        for (const edge of [starts[row]!, ends[row]!]) expect(edge > 0 && isPair(text, edge - 1)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

/** Best of three: CPU time of one call in milliseconds. */
function cost(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    tokenize(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test.each([
  '.',
  '"',
  "'",
  'A. ',
  'a.',
  'a-',
  "a'",
  '@a',
  'a@',
  '😀',
  '_',
  'http://',
  '1,',
  '\ud83d',
  '\u200d',
  '(www.a',
])('the time for %j grows with the text, not with its square', (piece) => {
  const size = 40_000;
  const text = piece.repeat(size / piece.length);
  cost(text);
  // 4 times the text in less than 10 times the time: a square would take 16.
  expect(cost(text.repeat(4))).toBeLessThan(10 * Math.max(cost(text), 2));
});
