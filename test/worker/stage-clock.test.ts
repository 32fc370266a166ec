import { afterEach, expect, test, vi } from 'vitest';
import { StageClock } from '../../src/worker/stage-clock.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('each visit is charged to its stage and its item, and what lies between batches to none', () => {
  let now = 100;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const clock = new StageClock(1, 2);
  const visit = (item: number, stage: number, milliseconds: number): void => {
    clock.enter(item, stage);
    now += milliseconds;
  };
  visit(0, -1, 1);
  visit(1, -1, 2);
  visit(0, 0, 4);
  expect(clock.spentOn(0)).toBe(1);
  visit(1, 0, 8);
  visit(0, 1, 16);
  visit(1, 1, 32);
  clock.leave();
  now += 64;
  clock.leave();
  expect([...clock.times.stages]).toEqual([3, 12, 48]);
  expect([...clock.times.items]).toEqual([21, 42]);
});
