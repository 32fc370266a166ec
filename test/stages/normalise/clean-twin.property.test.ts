import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSource } from '../../../src/document/alignment.js';
import { cleanText } from '../../../src/stages/normalise/clean.js';

// The slow twin of the cleaner: one replacement after the other, over the whole text. It needs pieces that cannot join with their neighbours,
// so words stand between them; each word must lead back to itself.

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  eacute: 'é',
  hellip: '…',
};

function slowlyCleaned(source: string): string {
  return source
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
    .replaceAll(BLANKS, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[ﬀ-ﬆ]/gu, (ligature) => LIGATURES[ligature]!)
    .replaceAll(/[ÂÃ][\u0080-\u00bf]|â€[™œ“]/gu, (remains) => new TextDecoder().decode(windows1252(remains)))
    .replaceAll(/&(?:amp;)*(?:#(\d+)|(\w+));/gu, (all: string, number?: string, name?: string) =>
      number === undefined ? (NAMES[name!] ?? all) : String.fromCodePoint(Number(number)),
    );
}

function windows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '€': 0x80, '™': 0x99, œ: 0x9c, '“': 0x93 };
  return Uint8Array.from(text, (character) => high[character] ?? character.charCodeAt(0));
}

const pieces = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\u2009',
    '\u3000',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u202a',
  ),
  fc.constantFrom('ﬁ', 'ﬄ', 'ﬆ', 'Â£', 'Ã©', 'â€™', 'â€œ', '“', '«', "''", '``', '😀', '👩‍🚀', 'e\u0301'),
  fc.constantFrom(
    '&amp;',
    '&quot;',
    '&amp;quot;',
    '&amp;amp;quot;',
    '&#8217;',
    '&amp;#8217;',
    '&hellip;',
    '&bogus;',
    '&',
  ),
);

test('the cleaner gives what one replacement after the other gives, and words lead back to themselves', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const source = parts.map((part, at) => `w${at}x${part}`).join('') + 'end';
      const { text, alignment } = cleanText(source);
      expect(text).toBe(slowlyCleaned(source));
      for (const word of [...parts.map((_, at) => `w${at}x`), 'end']) {
        const start = text.indexOf(word);
        const span = toSource(alignment, { start, end: start + word.length });
        expect(source.slice(span.start, span.end)).toBe(word);
      }
    }),
    { numRuns: 1000 },
  );
});
