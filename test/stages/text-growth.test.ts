import { expect, test } from 'vitest';
import { normaliseText } from '../../src/stages/normalise/index.js';
import { splitSentences } from '../../src/stages/sentences/split.js';
import { tokenize } from '../../src/text/tokenizer.js';

/** Least of three: CPU time, in ms, of preparing a text, its tokens and its sentences. */
function cost(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    const { text: normalised, dateline } = normaliseText(text, null);
    splitSentences(tokenize(normalised), undefined, dateline);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const SIZE = 20_000;

test.each([
  ...[
    'The bridge was opened on Monday, and nobody came to see it. ',
    '.',
    '"',
    "'",
    '“',
    'A. ',
    'a',
    'A',
    '😀',
    '(',
  ],
  ...['&', 'â€', '\n', '\r\n', '\u00ad', '1. ', '- a\n', '[1] ', 'LONDON: ', 'By Ada Park ', 'READ MORE: '],
  ...['Follow Follow ', 'contributed to this ', 'Ada contributed to this report. ', 'All rights reserved. '],
  ...['Victim: Ada left.\nScroll down for video\n', 'Ada (pictured)\n'],
  'a line of words that is long enough to be wrapped, inter-\n',
])('the time for a text of nothing but %j grows with its length, not with its square', (piece) => {
  const text = piece.repeat(Math.ceil(SIZE / piece.length));
  cost(text);
  // 4 times the text in less than 10 times the time: a square would take 16.
  expect(cost(text.repeat(4))).toBeLessThan(10 * Math.max(cost(text), 3));
});
