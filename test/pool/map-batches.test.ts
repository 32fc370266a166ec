import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapBatches } from '../../src/pool/map-batches.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield await Promise.resolve(number);
}

/** Later inputs take less time, so that they are done first. */
const run = async (input: number): Promise<number> => {
  await sleep((5 - (input % 5)) * 3);
  return input;
};

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapBatches', () => {
  it('gives outputs in the order of their inputs', async () => {
    expect(await collect(mapBatches(numbers(20), { run, window: 5 }))).toEqual([...Array(20).keys()]);
  });

  it('gives them as they are done when order is not asked for', async () => {
    const outputs = await collect(mapBatches(numbers(20), { run, window: 5, ordered: false }));
    expect(outputs).not.toEqual([...Array(20).keys()]);
    expect(outputs.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
  });

  it('keeps the window full while the reader is slow, and never more', async () => {
    let started = 0;
    const outputs = mapBatches(numbers(100), {
      run: async (input) => {
        started++;
        return Promise.resolve(input);
      },
      window: 4,
    });
    for (let taken = 1; taken <= 10; taken++) {
      await outputs.next();
      await sleep(2);
      expect(started).toBe(taken + 4);
    }
    await outputs.return();
  });

  it('throws what a run throws at its place, and stops', async () => {
    const outputs = mapBatches(numbers(100), {
      run: async (input) => {
        if (input === 3) throw new Error('third');
        return run(input);
      },
      window: 8,
    });
    const seen: number[] = [];
    const reading = async () => {
      for await (const output of outputs) seen.push(output);
    };
    await expect(reading()).rejects.toThrow('third');
    expect(seen).toEqual([0, 1, 2]);
  });
});
