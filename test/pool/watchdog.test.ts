import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watchdog, type Stuck } from '../../src/pool/watchdog.js';
import { createProgressCell, enterVisit, finish } from '../../src/wire/progress-cell.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LIMIT = 400;

function watched() {
  const cell = createProgressCell();
  const found: Stuck[] = [];
  new Watchdog(LIMIT).watch(cell, (what) => found.push(what));
  return { cell, found };
}

test('a visit that outlasts the limit is found', () => {
  const { cell, found } = watched();
  enterVisit(cell, { item: 0, stage: 0, spent: 0 });
  vi.advanceTimersByTime(LIMIT);
  expect(found).toEqual([]);
  vi.advanceTimersByTime(LIMIT);
  expect(found).toEqual(['item']);
});

test('many visits to other items are no reason', () => {
  const { cell, found } = watched();
  for (let item = 0; item < 20; item++) {
    enterVisit(cell, { item, stage: 0, spent: 0 });
    vi.advanceTimersByTime(LIMIT / 2);
  }
  finish(cell);
  vi.advanceTimersByTime(10 * LIMIT);
  expect(found).toEqual([]);
});

test('what earlier visits took counts', () => {
  const { cell, found } = watched();
  enterVisit(cell, { item: 0, stage: 0, spent: 0 });
  vi.advanceTimersByTime(LIMIT * 0.9);
  enterVisit(cell, { item: 1, stage: 0, spent: 0 });
  vi.advanceTimersByTime(LIMIT * 0.1);
  enterVisit(cell, { item: 0, stage: 1, spent: LIMIT * 0.9 });
  vi.advanceTimersByTime(LIMIT * 0.75);
  expect(found).toEqual(['item']);
});

test('the same item in a later batch of visits is not stuck when its visits are short', () => {
  const { cell, found } = watched();
  for (let stage = 0; stage < 5; stage++) {
    enterVisit(cell, { item: 7, stage, spent: stage * 10 });
    vi.advanceTimersByTime(LIMIT / 2);
  }
  expect(found).toEqual([]);
});
