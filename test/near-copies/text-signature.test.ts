import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areNearCopies, signText, TEXT_BANDS } from '../../src/near-copies/text-signature.js';

function signed(text: string): Uint32Array {
  const words = new Uint32Array(TEXT_BANDS);
  expect(signText(text, words)).toBe(true);
  return words;
}

/** The naive twin: the share of runs of four words that two texts have in common, counted. */
function commonShare(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a, b].map(
    (words) => new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))),
  ) as [Set<string>, Set<string>];
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  return common / (left.size + right.size - common);
}

const STORY =
  'The harbour council voted on Monday to rebuild the old lighthouse at Port Lorne, which has stood dark since the storm of last ' +
  'winter. Ada Moor, who leads the council, said the work would begin in spring and take two years. Fishermen had asked for it ' +
  'in a letter that four hundred people signed. The money comes from a fund for the coast, she added, and from the sale of the ' +
  'old customs house. Ben Hollis, a skipper, called it late but welcome.';

test('case, marks and blanks make no other text', () => {
  expect(signed(STORY.toUpperCase().replaceAll(' ', ' \n').replaceAll('.', ' —'))).toEqual(signed(STORY));
});

test('a dateline and a credit make a near copy, half of the words another text', () => {
  const wire = `PORT LORNE (Wire) - ${STORY} (Reporting by B. Quill)`;
  expect(areNearCopies(signed(STORY), signed(wire))).toBe(true);
  const other = STORY.split(' ')
    .map((word, at) => (at % 2 === 0 ? word : `x${at}`))
    .join(' ');
  expect(areNearCopies(signed(STORY), signed(other))).toBe(false);
});

test('a text of fewer words than a shingle is a copy of its like alone, one of no words of nothing', () => {
  expect(areNearCopies(signed('Rain.'), signed('rain'))).toBe(true);
  expect(areNearCopies(signed('Rain.'), signed('Rain fell.'))).toBe(false);
  expect(signText(' — … ', new Uint32Array(TEXT_BANDS))).toBe(false);
});

test('what is far below the threshold is no near copy, and what is far above it is one', () => {
  const words = fc.array(
    fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code)),
    { minLength: 60, maxLength: 120 },
  );
  fc.assert(
    fc.property(words, fc.nat(59), fc.nat(30), (text, at, length) => {
      const other = [...text.slice(0, at), ...Array<string>(length).fill('new'), ...text.slice(at + length)];
      const share = commonShare(text, other);
      const near = areNearCopies(signed(text.join(' ')), signed(other.join(' ')));
      if (share > 0.85) expect(near).toBe(true);
      if (share < 0.35) expect(near).toBe(false);
    }),
  );
});
