import { expect, test } from 'vitest';
import { foreignQuotes } from '../../../src/stages/quotes/foreign-quotes.js';
import { tokenize } from '../../../src/text/tokenizer.js';

function found(text: string): string[][] {
  return foreignQuotes(text, tokenize(text)).map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)),
  );
}

test.each([
  ['„Schuld ist die Flut“, sagte der Kapitän.', [['„Schuld ist die Flut“']]],
  ['« Le pont est encore fermé », a dit Ada Park.', [['« Le pont est encore fermé »']]],
  ['"El puente no abre hoy", dijo.', [['"El puente no abre hoy"']]],
  ['Der „alte Kahn“ liegt im Hafen.', []],
  ['Niemand sagte etwas.', []],
])('what stands in marks is a quote when it is long enough: %s', (text, quotes) => {
  expect(found(text)).toEqual(quotes);
});

test('a quote that goes on in the next paragraph is one', () => {
  expect(found('“Le pont est encore fermé.\n\n“Il le restera.”')).toEqual([
    ['“Le pont est encore fermé.', '“Il le restera.”'],
  ]);
});
