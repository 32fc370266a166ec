import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../../src/cli/view/wrap.js';

test('lines are filled up to the width and break at blanks', () => {
  expect(wrap('the mayor said\nthe bridge  would open', 12)).toEqual([
    'the mayor',
    'said the',
    'bridge would',
    'open',
  ]);
});

test('a word longer than the width stands alone', () => {
  expect(wrap('a incomprehensibilities b', 5)).toEqual(['a', 'incomprehensibilities', 'b']);
});

test('no word is lost and no line of several words is too long', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join(' ')).toBe(
        text
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' '),
      );
      for (const line of lines) if (/\s/.test(line)) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
