import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeap } from '../../../src/stages/summary/row-heap.js';

test('gives the rows by falling gain, the earlier first among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }), (gains) => {
      const heap = new RowHeap(gains.length);
      gains.forEach((gain, row) => {
        heap.push(row, gain);
      });
      const popped: number[] = [];
      while (heap.size > 0) popped.push(heap.pop());
      expect(popped).toEqual(gains.map((_, row) => row).sort((a, b) => gains[b]! - gains[a]! || a - b));
    }),
  );
});

test('a row whose gain was raised comes in its new place', () => {
  const heap = new RowHeap(3);
  for (let row = 0; row < 3; row++) heap.push(row, -row);
  heap.raise(2, 5);
  expect(heap.topGain).toBe(5);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([2, 0, 1]);
  expect(heap.has(2)).toBe(false);
});
