import { expect, test } from 'vitest';
import { findValues } from '../../../../src/stages/entities/values/index.js';
import { splitSentences } from '../../../../src/stages/sentences/split.js';
import { tokenize } from '../../../../src/text/tokenizer.js';

/** Values found in a text of Wednesday, 6 May 2026. */
function valuesIn(text: string, published: string | null = '2026-05-06') {
  const tokens = tokenize(text);
  return findValues({ text, tokens, sentences: splitSentences(tokens), published }).map(
    ({ start, end, type, value }) => [text.slice(start, end), type, value],
  );
}

test.each([
  ['signed 2026-05-04', '2026-05-04', '2026-05-04'],
  ['on March 18, 2025, she', 'March 18, 2025', '2025-03-18'],
  ['on 18 March 2025', '18 March 2025', '2025-03-18'],
  ['the 3rd June vote', '3rd June', '2026-06-03'],
  ['the 21st of April', '21st of April', '2026-04-21'],
  ['on Dec. 30', 'Dec. 30', '2025-12-30'],
  ['on Jan. 2', 'Jan. 2', '2026-01-02'],
  ['from May 4-6', 'May 4-6', '2026-05-04/2026-05-06'],
  ['from May 4 to 6, 2025', 'May 4 to 6, 2025', '2025-05-04/2025-05-06'],
  ['held 4-6 May', '4-6 May', '2026-05-04/2026-05-06'],
  ['on Tuesday, May 5, it', 'Tuesday, May 5', '2026-05-05'],
  ['she signed on Dec. 30', 'Dec. 30', '2025-12-30'],
  ['the vote is due on Aug. 30', 'Aug. 30', '2026-08-30'],
  ['won it on Aug. 30', 'Aug. 30', '2025-08-30'],
  ['that of Aug. 30', 'Aug. 30', null],
  ['since Sept. 1', 'Sept. 1', '2025-09-01'],
  ['in March 2024', 'March 2024', '2024-03'],
  ['in March', 'March', '2026-03'],
  ['last November', 'November', '2025-11'],
  ['since 2015', '2015', '2015'],
  ['in the 1990s', '1990s', '1990/1999'],
  ['on 20/03/2025', '20/03/2025', '2025-03-20'],
  ['on 3/4/2025', '3/4/2025', null],
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
  ['two days ago', 'two days ago', '2026-05-04'],
  ['a year ago', 'a year ago', '2025'],
  ['three weeks ago', 'three weeks ago', '2026-W16'],
  ['“I met her yesterday,” he', 'yesterday', null],
])('a date is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'DATE', value]]);
});

test.each(['She may go', 'They march on', 'Room 2015', 'on February 30, 2025', 'of 2000 people'])(
  'no date is made up from “%s”',
  (text) => {
    for (const [, , value] of valuesIn(text)) expect(value).toBeNull();
  },
);

test('relative dates of an article without a date have no value', () => {
  expect(valuesIn('on Tuesday', null)).toEqual([['Tuesday', 'DATE', null]]);
  expect(valuesIn('yesterday', null)).toEqual([['yesterday', 'DATE', null]]);
  expect(valuesIn('on March 3', null)).toEqual([['March 3', 'DATE', null]]);
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

test('every day of a year is read in four ways of writing it', () => {
  for (let month = 1; month <= 12; month++)
    for (const day of [1, 2, 3, 9, 15, 28]) {
      const iso = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const name = MONTHS[month - 1]!;
      const short = name.length > 4 ? `${name.slice(0, 3)}.` : name;
      for (const written of [`${name} ${day}, 2024`, `${day} ${name} 2024`, `${short} ${day}, 2024`, iso])
        expect(valuesIn(`It opened on ${written} in Tolling.`)).toEqual([[written, 'DATE', iso]]);
    }
});

test.each([
  ['at 10:30 a.m.', '10:30 a.m.', '10:30'],
  ['at 12 a.m.', '12 a.m.', '00:00'],
  ['at 9pm', '9pm', '21:00'],
  ['at 8.30pm', '8.30pm', '20:30'],
  ['at 14:20', '14:20', '14:20'],
  ['by 1015 GMT', '1015 GMT', '10:15'],
  ['at noon', 'noon', '12:00'],
])('a time is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'TIME', value]]);
});

test.each([
  ['cost $340 million', '$340 million', 340_000_000, 'USD'],
  ['cost $1,200.50', '$1,200.50', 1200.5, 'USD'],
  ['cost $1.1 million', '$1.1 million', 1_100_000, 'USD'],
  ['cost US$5', 'US$5', 5, 'USD'],
  ['cost £1.8bn', '£1.8bn', 1_800_000_000, 'GBP'],
  ['cost A$5', 'A$5', 5, 'AUD'],
  ['cost Rs 3.2 crore', 'Rs 3.2 crore', 32_000_000, 'INR'],
  ['cost EUR 4.5 billion', 'EUR 4.5 billion', 4_500_000_000, 'EUR'],
  ['sold for 412 pence', '412 pence', 4.12, 'GBP'],
  ['sold for 50 cents', '50 cents', 0.5, 'USD'],
  ['for 1.8 billion pounds', '1.8 billion pounds', 1_800_000_000, 'GBP'],
  ['a million dollars', 'a million dollars', 1_000_000, 'USD'],
  ['half a million euros', 'half a million euros', 500_000, 'EUR'],
  ['two hundred thousand yen', 'two hundred thousand yen', 200_000, 'JPY'],
  ['10 Swiss francs', '10 Swiss francs', 10, 'CHF'],
  ['three euros', 'three euros', 3, 'EUR'],
  ['500,000 rupees', '500,000 rupees', 500_000, null],
  ['for ¥500', '¥500', 500, null],
])('money is read from “%s”', (text, words, amount, currency) => {
  expect(valuesIn(text)).toEqual([[words, 'MONEY', { amount, currency }]]);
});

test('a hundred amounts are read with sign, multiplier and name', () => {
  for (const [figure, amount] of [
    ['1', 1],
    ['25', 25],
    ['1,500', 1500],
    ['3.7', 3.7],
    ['999.9', 999.9],
  ] as const)
    for (const [word, factor] of [
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
    ] as const)
      for (const [before, after, currency] of [
        ['$', '', 'USD'],
        ['£', '', 'GBP'],
        ['€', '', 'EUR'],
        ['', ' dollars', 'USD'],
        ['', ' euros', 'EUR'],
        ['', ' yuan', 'CNY'],
      ] as const) {
        const written = `${before}${figure} ${word}${after}`;
        const value = { amount: Number((amount * factor).toPrecision(15)), currency };
        expect(valuesIn(`It cost ${written} to build.`)).toEqual([[written, 'MONEY', value]]);
      }
});

test.each(['a bag of 5 pounds', 'He won twice', '12 real people'])(
  'no money is made up from “%s”',
  (text) => {
    expect(valuesIn(text)).toEqual([]);
  },
);

test.each([
  ['rose 24.6%', '24.6%', 24.6],
  ['rose 27 percent', '27 percent', 27],
  ['rose five per cent', 'five per cent', 5],
  ['a 12-percent rise', '12-percent', 12],
  ['by -2.5% so', '2.5%', -2.5],
])('a share is read from “%s”', (text, words, value) => {
  expect(valuesIn(text)).toEqual([[words, 'PERCENT', value]]);
});

test('percentage points are no share', () => {
  expect(valuesIn('up 3 percentage points')).toEqual([]);
});
