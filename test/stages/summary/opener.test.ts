import { expect, test } from 'vitest';
import { Columns } from '../../../src/stages/summary/columns.js';
import { markFlow } from '../../../src/stages/summary/mark-flow.js';
import { openerFlags } from '../../../src/stages/summary/opener.js';
import { Flag } from '../../../src/stages/summary/sentence-flags.js';
import { tokenize } from '../../../src/text/tokenizer.js';

function flags(sentence: string): number {
  const tokens = tokenize(sentence);
  return openerFlags(tokens, 0, tokens.length, markFlow(sentence, tokens, new Columns()), true);
}

test.each([
  ['He left for Oslo.', Flag.Dangling],
  ['Amid the uproar, Anna Reed spoke.', Flag.Definite],
  ['In the evening, Anna Reed spoke.', 0],
  ['At the end of May, Anna Reed spoke.', 0],
  ['"Yes," said Anna Reed.', Flag.Connective],
  ['"No ferry will sail," said Anna Reed.', 0],
  ['First of all, Anna Reed is no sailor.', Flag.Connective],
  ['All this makes Anna Reed laugh.', Flag.Connective],
  ["He's known for his patience.", Flag.Dangling],
  ['These ferries are old.', Flag.Dangling],
  ['When she arrived, the hall was full.', Flag.Dangling | Flag.Definite],
  ['During that hearing, Anna Reed spoke.', Flag.Dangling],
  ['Surely she would not stay.', Flag.Dangling],
  ['Some are sold for parts.', Flag.Dangling],
  ['Some ferries are sold for parts.', 0],
  ['The video shows Anna Reed at the pier.', Flag.Definite],
  ['The board said Anna Reed may stay.', Flag.Definite],
  ['The mayor of Easton may stay.', 0],
  ['For a year, the small team has worked.', Flag.Definite],
  ['For a year, the Easton team has worked.', 0],
  ['Six months earlier, a crowd had gathered.', Flag.Dangling],
  ['Not that Anna Reed minds.', Flag.Connective],
  ['"The ferry is late," said Anna Reed.', Flag.Definite],
  ['"This is a mistake," said Anna Reed.', Flag.Definite],
  ['"This week we sail," said Anna Reed.', 0],
  ['Both were arrested.', Flag.Dangling],
  ['But Anna Reed disagreed.', Flag.Connective],
  ['Describing him as a friend, the paper wept.', Flag.Dangling],
  ['For any flier, that kind of delay is nothing new.', Flag.Definite],
  ['There is a ferry to Easton.', 0],
  ['The pair met in Easton.', Flag.Dangling],
  ['The former, an old ferry, sank.', Flag.Dangling | Flag.Definite],
  ['The former ferry of Easton sank.', 0],
  ['The Easton resident was known for her songs.', Flag.Definite],
  ['Shortly after it sailed, Anna Reed wept.', Flag.Dangling],
  ['Owning all 10 ferries makes Anna Reed proud.', Flag.Definite],
  ['First, Anna Reed is no sailor.', Flag.Connective],
  ['First Anna Reed sailed to Easton.', 0],
  ['Reed said he would stay.', 0],
  ['Reed and her son stayed.', 0],
  ['Other towns have ferries too.', Flag.Dangling],
  ['Over time, they opened their homes.', Flag.Dangling],
  ['Four decades later, a crowd gathers.', Flag.Dangling],
  ['Even if they were fined.', Flag.Dangling],
  ['All of this makes Anna Reed laugh.', Flag.Dangling],
  ['If Reed needed a reason, those words were one.', Flag.Definite],
  ['After years in Oslo, she came home.', 0],
  ['But she disagreed.', Flag.Connective | Flag.Dangling],
  ['For example, Anna Reed walked.', Flag.Connective],
  ['The old pier collapsed in May.', Flag.Definite],
  ['The Easton pier collapsed in May.', 0],
  ['It is unclear whether Reed will stay.', 0],
  ['This week Anna Reed stays at home.', 0],
  ['When Anna Reed arrived, she was late.', 0],
  ['"He is late," said Anna Reed.', 0],
  ['Anna Reed left.', 0],
])('%s', (sentence, expected) => {
  expect(flags(sentence)).toBe(expected);
});
