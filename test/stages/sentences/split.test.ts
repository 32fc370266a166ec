import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';

function split(text: string): string[] {
  const { starts, ends } = tokenize(text);
  const rows = splitSentences(tokenize(text));
  return Array.from({ length: rows.length }, (_, row) =>
    text.slice(starts[rows.firsts[row]!], ends[rows.ends[row]! - 1]),
  );
}

test.each([
  ['stops and marks end sentences', ['The bridge opened.', 'Who paid?', 'Nobody!']],
  ['titles, initials and months do not', ['Mr. J. Quill met Sen. Ada Park on Feb. 3.', 'They spoke.']],
  [
    'an abbreviation ends one before a common opener',
    ['She left the U.S. in May.', 'He stayed with Tolling Corp. for years.'],
  ],
  ['closing marks stay with their sentence', ['"It is over."', 'He left.', '(Nobody moved.)', 'She sang.']],
  ['a quotation that goes on small does not end one', ['"Is it over?" she asked.']],
])('%s', (_, sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test('a line break always ends a sentence and a paragraph', () => {
  expect(split('Bridge opens\nThe bridge opened.')).toEqual(['Bridge opens', 'The bridge opened.']);
});
