import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureList } from '../../../src/stages/quotes/feature-list.js';
import {
  addPackedRows,
  highSum,
  lowSum,
  PACKED,
  packedRows,
  STRIDE,
} from '../../../src/stages/quotes/packed-sums.js';

const ROWS = 64;
const table = fc.int8Array({ minLength: ROWS * STRIDE, maxLength: ROWS * STRIDE });
const features = fc.array(fc.tuple(fc.nat(255), fc.integer(), fc.integer()), { maxLength: 100 });

function listOf(all: readonly (readonly [number, number, number])[]): FeatureList {
  const list = new FeatureList(100);
  for (const [template, first, second] of all) list.add(template, first, second);
  return list;
}

function addAll(list: FeatureList, bytes: Int8Array, sums: Int32Array): void {
  const rows = new Uint32Array(100);
  const count = list.rowsInto(rows, ROWS - 1);
  addPackedRows(packedRows(bytes), rows, 0, count, sums, 0);
}

/** Label by label, byte by byte. */
function plainSums(list: FeatureList, bytes: Int8Array): number[] {
  const rows = new Uint32Array(100);
  const count = list.rowsInto(rows, ROWS - 1);
  return Array.from({ length: STRIDE - 1 }, (_, label) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += bytes[rows[at]! * STRIDE + label]!;
    return sum;
  });
}

function unpacked([even, odd, evenHigh, oddHigh]: Int32Array): number[] {
  return [
    lowSum(even!),
    lowSum(odd!),
    highSum(even!),
    highSum(odd!),
    lowSum(evenHigh!),
    lowSum(oddHigh!),
    highSum(evenHigh!),
  ];
}

test('packed sums are the sums of each label', () => {
  fc.assert(
    fc.property(table, features, (bytes, all) => {
      const list = listOf(all);
      const sums = new Int32Array(PACKED);
      addAll(list, bytes, sums);
      expect(unpacked(sums)).toEqual(plainSums(list, bytes));
    }),
  );
});

test('packed sums can be added to each other', () => {
  fc.assert(
    fc.property(table, features, features, (bytes, some, more) => {
      const sums = new Int32Array(PACKED);
      const [first, second] = [listOf(some), listOf(more)];
      addAll(first, bytes, sums);
      addAll(second, bytes, sums);
      const expected = plainSums(first, bytes).map((sum, label) => sum + plainSums(second, bytes)[label]!);
      expect(unpacked(sums)).toEqual(expected);
    }),
  );
});
