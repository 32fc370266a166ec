import { expect, test } from 'vitest';
import { WorkTimes } from '../../src/job/work-times.js';

const placeOf = (item: number) => ({ input: 0, before: 0, ordinal: item + 1 });
const times = (...items: readonly number[]) => ({
  stages: Float64Array.of(1, 2.04, 3),
  items: Float32Array.from(items),
});

test('times are summed, and the slowest ten kept, longest first', () => {
  const work = new WorkTimes(undefined);
  work.add(times(5, 1, 9, 0, 2, 3), placeOf);
  work.add(times(4, 8, 7, 6, 0.5, 0.25), placeOf);
  const { stages, slowest } = work.report;
  expect(stages).toEqual([2, 4.1, 6]);
  expect(slowest.map(({ milliseconds }) => milliseconds)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0.5]);
  expect(slowest[0]).toEqual({ input: 0, ordinal: 3, milliseconds: 9 });
});

test('what an earlier run or another shard took is in it', () => {
  const first = new WorkTimes(undefined);
  first.add(times(5), placeOf);
  const second = new WorkTimes(first.report);
  second.add(times(7), placeOf);
  second.addReport(first.report);
  expect(second.report.stages).toEqual([3, 6, 9]);
  expect(second.report.slowest.map(({ milliseconds }) => milliseconds)).toEqual([7, 5, 5]);
});
