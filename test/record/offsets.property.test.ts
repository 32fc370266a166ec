import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetConverter } from '../../src/record/offsets.js';

/** Texts of every width, with lone halves of surrogate pairs, longer than a block of the converter. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '“', '🙂', '\ud83d', '\ude42', '\n'), { minLength: 0, maxLength: 700 })
  .map((characters) => characters.join(''));

/** The naive twin: cut the text, count what is left. Never between the halves of a pair, where no span begins or ends. */
const naive = {
  codepoints: (text: string, at: number) => Array.from(text.slice(0, at)).length,
  bytes: (text: string, at: number) => Buffer.byteLength(text.slice(0, at)),
};

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00;
}

describe.each(['codepoints', 'bytes'] as const)('offsets in %s', (unit) => {
  it('count what stands before them', () => {
    fc.assert(
      fc.property(texts, fc.nat(700), (text, cut) => {
        const at = Math.min(cut, text.length);
        fc.pre(!splitsPair(text, at));
        expect(offsetConverter(text, unit)(at)).toBe(naive[unit](text, at));
      }),
    );
  });
});
