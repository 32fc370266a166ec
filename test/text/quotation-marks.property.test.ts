import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place, scanQuotations } from '../../src/text/quotation-marks.js';
import { tokenize } from '../../src/text/tokenizer.js';

const pieces = fc.constantFrom(
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  "''",
  '«',
  '»',
  'ab',
  'Cd',
  ' ',
  ' ',
  ',',
  '.',
  '\n\n',
);

test('quotations are in order, do not overlap, and every token knows its own', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const tokens = tokenize(text);
      const { length, firsts, ends, places, rows } = scanQuotations(text, tokens);
      const owner = new Uint32Array(tokens.length);
      let last = 0;
      for (let row = 0; row < length; row++) {
        expect(firsts[row]).toBeGreaterThanOrEqual(last);
        expect(ends[row]).toBeGreaterThan(firsts[row]!);
        last = ends[row]!;
        owner.fill(row + 1, firsts[row], ends[row]);
        expect(places[firsts[row]!]).toBe(Place.Opener);
      }
      expect([...rows]).toEqual([...owner]);
      for (let token = 0; token < tokens.length; token++)
        expect(places[token] === Place.Outside).toBe(rows[token] === 0);
    }),
  );
});
