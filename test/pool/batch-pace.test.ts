import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk.js';
import { BatchPace } from '../../src/pool/batch-pace.js';
import { articles, stageFixture } from '../fixtures/articles.js';

/** The sizes of batches that are full when each article takes `ms`. */
function sizes(pace: BatchPace, ms: number, batches: number): number[] {
  return Array.from({ length: batches }, () => {
    const { size } = pace;
    pace.note(size, size * ms);
    return size;
  });
}

describe('the size of batches', () => {
  it('doubles from one to the most while articles are fast', () => {
    expect(sizes(new BatchPace(20), 1, 7)).toEqual([1, 2, 4, 8, 16, 20, 20]);
  });

  it('stays at what takes 100 ms', () => {
    expect(sizes(new BatchPace(32), 20, 6)).toEqual([1, 2, 4, 5, 5, 5]);
    expect(sizes(new BatchPace(32), 200, 4)).toEqual([1, 1, 1, 1]);
  });

  it('falls when articles become slow, and not for one of them', () => {
    const pace = new BatchPace(32);
    sizes(pace, 1, 8);
    pace.note(1, 150);
    expect(pace.size).toBeGreaterThan(24);
    expect(sizes(pace, 50, 8).at(-1)).toBeLessThanOrEqual(3);
  });

  it('does not fall because the source paused', () => {
    const pace = new BatchPace(32);
    sizes(pace, 1, 8);
    pace.note(1, 1);
    expect(pace.size).toBe(32);
  });

  it('is the most when articles take no time that can be measured', () => {
    const pace = new BatchPace(4);
    for (let batch = 0; batch < 3; batch++) pace.note(pace.size, 0);
    expect(pace.size).toBe(4);
  });
});

describe('slow articles', () => {
  it('are shared by all workers and given one by one', async () => {
    await using desk = createDesk({ threads: 2, stages: [{ use: stageFixture('whereabouts'), delay: 200 }] });
    const given: number[] = [];
    const threads = new Set<unknown>();
    for await (const outcome of desk.stream(articles(4))) {
      if (outcome.ok) threads.add(outcome.article.extra['whereabouts']);
      given.push(performance.now());
    }
    expect(threads.size).toBe(2);
    expect(given.at(-1)! - given[0]!).toBeGreaterThan(100);
  });

  it('are shared when they are handed in one by one', async () => {
    await using desk = createDesk({ threads: 2, stages: [{ use: stageFixture('whereabouts'), delay: 50 }] });
    const records = await Promise.all([...articles(4)].map(async (article) => desk.annotate(article)));
    expect(new Set(records.map(({ extra }) => extra['whereabouts'])).size).toBe(2);
  });
});
