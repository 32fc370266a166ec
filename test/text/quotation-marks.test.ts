import { expect, test } from 'vitest';
import { QuotationTrait, scanQuotations } from '../../src/text/quotation-marks.js';
import { tokenize } from '../../src/text/tokenizer.js';

function quotations(text: string): string[] {
  const tokens = tokenize(text);
  const { length, firsts, ends, traits } = scanQuotations(text, tokens);
  return Array.from({ length }, (_, row) => {
    const unclosed = (traits[row]! & QuotationTrait.Unclosed) !== 0 ? ' unclosed' : '';
    return text.slice(tokens.starts[firsts[row]!], tokens.ends[ends[row]! - 1]) + unclosed;
  });
}

test.each([
  ['straight marks', 'a "b c" d "e"', ['"b c"', '"e"']],
  ['curly marks', 'a “b c” d', ['“b c”']],
  ['low and high marks', 'a „b c“ d', ['„b c“']],
  ['guillemets', 'a «b c» d', ['«b c»']],
  ['two apostrophes', "a ''b c'' d", ["''b c''"]],
  ['backticks and apostrophes', "a ``b c'' d", ["``b c''"]],
  ['marks of another glyph nest', 'a "b “c” d" e', ['"b “c” d"']],
  ['an unclosed mark ends with its paragraph', 'a "b c\n\nd', ['"b c unclosed']],
  ['a stray closing mark is left alone', 'a b" c', []],
  ['a mark opened twice', 'a “b c. “d e” f', ['“b c. unclosed', '“d e”']],
  ['single marks', "a 'b c' d", ["'b c'"]],
  ['single marks beside double ones', `a "b c" d 'e f,' g`, ['"b c"', "'e f,'"]],
  ['single marks inside double ones nest', `a "b 'c d,' e" f`, [`"b 'c d,' e"`]],
  ['a single mark reaches over no double ones', `a 'b "c" d' e`, ['"c"']],
  [
    'the apostrophe of a plural closes nothing',
    "a 'the boys' club is shut,' d",
    ["'the boys' club is shut,'"],
  ],
])('%s', (_, text, expected) => {
  expect(quotations(text)).toEqual(expected);
});
