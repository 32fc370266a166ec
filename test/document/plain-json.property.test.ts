import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonProblem } from '../../src/document/plain-json.js';

describe('what JSON would lose', () => {
  it.each([
    [new Map(), '`layer` is no plain object but a Map'],
    [/x/, '`layer` is no plain object but a RegExp'],
    [[1, { at: NaN }], '`layer[1].at` is NaN (number)'],
    [{ deep: [{ 'a b': undefined }] }, '`layer.deep[0]["a b"]` is undefined'],
    [{ run: () => 1 }, '`layer.run` is function (function)'],
    [1n, '`layer` is 1 (bigint)'],
    [[1, , 3], '`layer[1]` is undefined'], // eslint-disable-line no-sparse-arrays
    [undefined, '`layer` is undefined'],
  ])('is named with the path to it', (value, problem) => {
    expect(jsonProblem(value, 'layer')).toBe(problem);
  });

  it('includes what has no end', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(jsonProblem(ring, 'layer')).toMatch(/nested more than 200 levels deep$/);
  });

  it('is nothing exactly when the value comes back the same', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withMap: true,
      withDate: true,
      withSparseArray: true,
      withBigInt: true,
    });
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (value) => {
        if (jsonProblem(value, 'layer') !== null) return;
        expect(plain(JSON.parse(JSON.stringify(value)))).toEqual(plain(value));
      }),
    );
  });
});

/** Without what JSON does not know of: the sign of zero, and objects without a prototype. */
function plain(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, part]: [string, unknown]) => [key, plain(part)]);
}
