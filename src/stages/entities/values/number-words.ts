const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ...TENS.flatMap((ten, at) =>
    SMALL.slice(1, 10).map((word, digit) => [`${ten}-${word}`, (at + 2) * 10 + digit + 1] as const),
  ),
  ['a', 1],
  ['an', 1],
]);

/** Multipliers, written out or as the press abbreviates them. */
export const MULTIPLIERS = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** The number that one word or figure stands for: `1,500.5`, `twenty-five`; null for anything else. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  const known = WORDS.get(lower);
  if (known !== undefined) return known;
  if (!/^\d{1,3}(,\d{2,3})*(\.\d+)?$|^\d+(\.\d+)?$/.test(lower)) return null;
  return Number(lower.replaceAll(',', ''));
}

/** Integers below this have 15 digits at most. */
const EXACT = 1e15;

/** A product without the tail that binary fractions leave: 1.1 million is 1100000. */
export function times(amount: number, factor: number): number {
  const product = amount * factor;
  if (Number.isInteger(product) && product < EXACT) return product;
  return Number(product.toPrecision(15));
}
