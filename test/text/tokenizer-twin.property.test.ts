import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gap } from '../../src/document/token-table.js';
import { tokenize } from '../../src/text/tokenizer.js';
import { hashForm, hashWord } from '../../src/text/word-hash.js';

// The slow twin of the tokenizer, by one pattern, for texts of plain words, numbers and marks: what abbreviations, clitics, addresses and
// emoji ask for beyond it has tests of its own.

const TOKEN = /[\p{L}\d]+(?:-[\p{L}\d]+)*|[!?]+|-+|\.+|[,;:()"“”«»%€]/gu;

interface Row {
  readonly text: string;
  readonly start: number;
  readonly gap: Gap;
}

function slowRows(text: string): Row[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match, row) => {
    const between = text.slice(end, match.index);
    const breaks = between.split('\n').length - 1;
    const none = between === '' ? Gap.None : Gap.Blank;
    const gap = row === 0 || breaks > 1 ? Gap.Paragraph : breaks === 1 ? Gap.Line : none;
    end = match.index + match[0].length;
    return { text: match[0], start: match.index, gap };
  });
}

const words = fc.constantFrom(
  'bridge',
  'Tolling',
  'OPENED',
  'été',
  '42',
  '7',
  'well-kept',
  'McPark',
  'x1',
  'Ärger',
);
const marks = fc.constantFrom(
  ',',
  ';',
  ':',
  '!',
  '?!',
  '...',
  '(',
  ')',
  '"',
  '“',
  '”',
  '«',
  '»',
  '--',
  '%',
  '€',
);
const blanks = fc.constantFrom(' ', '  ', '\n', '\n\n', ' \n ', '\t');
const closed = fc.tuple(words, marks).map(([word, mark]) => word + mark);
const texts = fc
  .array(fc.tuple(fc.oneof(words, closed, marks), blanks), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

test('the tokenizer cuts plain words, numbers and marks as one pattern does, with the same gaps and hashes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { length, starts, ends, gaps, words: lowered, forms } = tokenize(text);
      const rows = slowRows(text);
      expect(Array.from({ length }, (_, row) => text.slice(starts[row], ends[row]))).toEqual(
        rows.map((row) => row.text),
      );
      for (const [row, { text: form, start, gap }] of rows.entries()) {
        expect([starts[row], gaps[row]]).toEqual([start, gap]);
        expect([lowered[row], forms[row]]).toEqual([hashWord(form), hashForm(form)]);
      }
    }),
    { numRuns: 2000 },
  );
});
