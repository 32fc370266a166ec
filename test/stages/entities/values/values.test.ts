import { expect, test } from 'vitest';
import { findValues } from '../../../../src/stages/entities/values/index.js';
import { tokenize } from '../../../../src/text/tokenizer.js';

/** Values found in a text of Wednesday, 6 May 2026. */
function valuesIn(text: string, published: string | null = '2026-05-06') {
  return findValues({ text, tokens: tokenize(text), published }, () => false).map(
    ({ start, end, type, value }) => [text.slice(start, end), type, value],
  );
}

test.each([
  ['signed 2026-05-04', '2026-05-04', '2026-05-04'],
  ['on March 18, 2025, she', 'March 18, 2025', '2025-03-18'],
  ['on 18 March 2025', '18 March 2025', '2025-03-18'],
  ['the 3rd June vote', '3rd June', '2026-06-03'],
  ['on Dec. 30', 'Dec. 30', '2025-12-30'],
  ['on Jan. 2', 'Jan. 2', '2026-01-02'],
  ['from May 4-6', 'May 4-6', '2026-05-04/2026-05-06'],
  ['in March 2024', 'March 2024', '2024-03'],
  ['in March', 'March', null],
  ['since 2015', '2015', '2015'],
  ['on Tuesday', 'Tuesday', '2026-05-05'],
  ['on Wednesday', 'Wednesday', '2026-05-06'],
  ['on Thursday', 'Thursday', '2026-04-30'],
  ['will vote on Thursday', 'Thursday', '2026-05-07'],
  ['next Wednesday', 'next Wednesday', '2026-05-13'],
  ['last Wednesday', 'last Wednesday', '2026-04-29'],
  ['yesterday', 'yesterday', '2026-05-05'],
  ['tomorrow', 'tomorrow', '2026-05-07'],
  ['last week', 'last week', '2026-W18'],
  ['this month', 'this month', '2026-05'],
  ['last year', 'last year', '2025'],
  ['next month', 'next month', '2026-06'],
])('a date is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'DATE', value]]);
});

test.each(['She may go', 'They march on', 'Room 2015', 'on February 30, 2025'])(
  'no date is made up from “%s”',
  (text) => {
    for (const [, , value] of valuesIn(text)) expect(value).toBeNull();
  },
);

test('relative dates of an article without a date have no value', () => {
  expect(valuesIn('on Tuesday', null)).toEqual([['Tuesday', 'DATE', null]]);
  expect(valuesIn('yesterday', null)).toEqual([['yesterday', 'DATE', null]]);
});

test.each([
  ['at 10:30 a.m.', '10:30 a.m.', '10:30'],
  ['at 12 a.m.', '12 a.m.', '00:00'],
  ['at 9pm', '9pm', '21:00'],
  ['at 14:20', '14:20', '14:20'],
  ['by 1015 GMT', '1015 GMT', '10:15'],
  ['at noon', 'noon', '12:00'],
])('a time is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'TIME', value]]);
});

test.each([
  ['cost $340 million', '$340 million', 340_000_000, 'USD'],
  ['cost $1,200.50', '$1,200.50', 1200.5, 'USD'],
  ['cost £1.8bn', '£1.8bn', 1_800_000_000, 'GBP'],
  ['cost A$5', 'A$5', 5, 'AUD'],
  ['cost Rs 3.2 crore', 'Rs 3.2 crore', 32_000_000, 'INR'],
  ['sold for 412 pence', '412 pence', 4.12, 'GBP'],
  ['for 1.8 billion pounds', '1.8 billion pounds', 1_800_000_000, 'GBP'],
  ['a million dollars', 'a million dollars', 1_000_000, 'USD'],
  ['three euros', 'three euros', 3, 'EUR'],
  ['for ¥500', '¥500', 500, null],
])('money is read from “%s”', (text, words, amount, currency) => {
  expect(valuesIn(text)).toEqual([[words, 'MONEY', { amount, currency }]]);
});

test.each([
  ['rose 24.6%', '24.6%', 24.6],
  ['rose 27 percent', '27 percent', 27],
  ['rose five per cent', 'five per cent', 5],
])('a share is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'PERCENT', value]]);
});
