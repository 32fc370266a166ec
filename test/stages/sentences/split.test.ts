import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';

function split(text: string): string[] {
  const tokens = tokenize(text);
  const { starts, ends } = tokens;
  const rows = splitSentences(tokens);
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
  ['a quotation that asks stays with who asked', ['“Who is there?” Ada Park asked.', 'Nobody answered.']],
  ['items of a list count on', ['1) Peel the onion', '2) Chop it', '3) Weep.']],
  ['a bullet starts an item, the number after it does not', ['• 7. Salt', '• 8. Pepper']],
  ['a word in brackets goes on small', ['The ferry (It was late.) left at 9 p.m. on Monday.', 'It sank.']],
  [
    'an hour ends a sentence, but not its opening',
    ['At 7 a.m. Ms. Ruiz rose.', 'She slept at 9 p.m.', 'Mr. Ruiz did not.'],
  ],
  ['a figure behind capitals goes on', ['It cost CHF 300.', 'He joined the NHS 300 days ago.']],
  ['a month behind its day goes on', ['On 2nd May it froze.', 'It thawed on 31 March.']],
  ['a reference mark belongs to the sentence before it', ['It opened in 1902. [3]', 'The tower fell.']],
  [
    'spaced points within a sentence do not end it',
    ['The tower . . . that nobody loved fell.', 'It was rebuilt.'],
  ],
  ['who a picture is by stands on its own', ['A red ferry at the pier', 'Image: Ada Park.', 'It sank.']],
  [
    'capitals that spell an abbreviation can end one',
    ['They gave up on their old IE.', 'Its days are over.'],
  ],
  ['an initial that is a grade can end a sentence', ['The bridge got a C.', 'The tunnel got a B.']],
  ['a name with an exclamation mark goes on small', ['The firm Oho! in Leeds sold it.', 'Nobody knew.']],
])('%s', (_, sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test('a line break always ends a sentence and a paragraph', () => {
  expect(split('Bridge opens\nThe bridge opened.')).toEqual(['Bridge opens', 'The bridge opened.']);
});
