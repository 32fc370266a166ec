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
  [
    'a stop inside a compound belongs to it',
    'the U.S.-led force of Ms. Ruiz (D-N.M.)',
    ['the', 'U.S.-led', 'force', 'of', 'Ms.', 'Ruiz', '(', 'D-N.M.', ')'],
  ],
  [
    'a word that only looks like an abbreviation gives up its stop',
    'He said no. A work of art. No. 10 and Art. 5',
    ['He', 'said', 'no', '.', 'A', 'work', 'of', 'art', '.', 'No.', '10', 'and', 'Art.', '5'],
  ],
  [
    'I is an initial within a name only',
    'You and I. Karl I. Berg',
    ['You', 'and', 'I', '.', 'Karl', 'I.', 'Berg'],
  ],
  ['degrees keep their stops', 'a Ph.D. and a B.Sc.', ['a', 'Ph.D.', 'and', 'a', 'B.Sc.']],
  [
    'an apostrophe that stands for letters stays with its word',
    "rock 'n' roll of the '80s got 'em",
    ['rock', "'n'", 'roll', 'of', 'the', "'80s", 'got', "'em"],
  ],
  [
    'letters joined by an ampersand are one name',
    'Q&A at H&M, cats&dogs',
    ['Q&A', 'at', 'H&M', ',', 'cats', '&', 'dogs'],
  ],
  ['an emoji is one token with its dress', 'ok 👍🏽👩‍🚀 🇬🇧', ['ok', '👍🏽', '👩‍🚀', '🇬🇧']],
  [
    'handles, tags and names of files',
    '@jane_doe #news see notes.txt.',
    ['@jane_doe', '#news', 'see', 'notes.txt', '.'],
  ],
  ['runs of a mark are one token', "wait... -- ''no''!?", ['wait', '...', '--', "''", 'no', "''", '!?']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});
