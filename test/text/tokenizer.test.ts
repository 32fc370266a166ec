import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokenizer.js';

function words(text: string): string[] {
  const { length, starts, ends } = tokenize(text);
  return Array.from({ length }, (_, row) => text.slice(starts[row], ends[row]));
}

test.each([
  [
    'clitics and possessives are split off',
    "They'll say Trump's didn't",
    ['They', "'ll", 'say', 'Trump', "'s", 'did', "n't"],
  ],
  ['a name keeps its apostrophe', "O'Kane", ["O'Kane"]],
  [
    'initials and abbreviations keep their stops',
    'Mr. J.R. Smith of the U.S. said.',
    ['Mr.', 'J.R.', 'Smith', 'of', 'the', 'U.S.', 'said', '.'],
  ],
  ['hyphens join words', 'a 10-year-old Russia-Ukraine war', ['a', '10-year-old', 'Russia-Ukraine', 'war']],
  ['numbers keep inner marks', '$1,000.50 at 10:30, 5%', ['$', '1,000.50', 'at', '10:30', ',', '5', '%']],
  [
    'web and mail addresses stay whole',
    'see www.example.com/x?y=1, cnn.com or a.b@example.co.uk.',
    ['see', 'www.example.com/x?y=1', ',', 'cnn.com', 'or', 'a.b@example.co.uk', '.'],
  ],
  ['sentences that lost their blank are parted', 'the video.The end', ['the', 'video', '.', 'The', 'end']],
  ['runs of a mark are one token', "wait... -- ''no''!?", ['wait', '...', '--', "''", 'no', "''", '!?']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});
