import { getEventListeners } from 'node:events';
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, test } from 'vitest';
import { createDesk } from '../../src/desk.js';
import type { Desk } from '../../src/desk.js';
import { onAbort, untilAborted } from '../../src/pool/on-abort.js';
import { articles } from '../fixtures/articles.js';

/** What Node warns of while `work` is done. */
async function warningsOf(work: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = [];
  const note = ({ name }: Error): void => {
    warnings.push(name);
  };
  process.on('warning', note);
  try {
    await work();
    await nextTurn();
  } finally {
    process.off('warning', note);
  }
  return warnings;
}

async function drain(desk: Desk, count: number, signal?: AbortSignal): Promise<number> {
  let read = 0;
  for await (const { ok } of desk.stream(articles(count), { signal })) if (ok) read++;
  return read;
}

test('a signal has one listener, which calls all that still wait', () => {
  const controller = new AbortController();
  const called: number[] = [];
  const leave = [1, 2, 3].map((who) => onAbort(controller.signal, () => called.push(who)));
  leave[1]!();
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  controller.abort();
  expect(called).toEqual([1, 3]);
});

it('gives up work when the signal aborts, and begins none after that', async () => {
  const controller = new AbortController();
  const waiting = untilAborted(controller.signal, async () => new Promise(() => undefined));
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(untilAborted(controller.signal, async () => Promise.resolve(1))).rejects.toThrow('enough');
});

it('is not taken for a leak with many threads, or with many streams of one desk and signal', async () => {
  const { signal } = new AbortController();
  const warnings = await warningsOf(async () => {
    await using threaded = createDesk({ threads: 4, batch: 2, stages: ['normalise'] });
    expect(await drain(threaded, 100)).toBe(100);
    await using inline = createDesk({ threads: 0, stages: ['normalise'] });
    await Promise.all(Array.from({ length: 15 }, async () => drain(inline, 40, signal)));
    await Promise.all([...articles(40)].map(async (article) => threaded.annotate(article)));
  });
  expect(warnings).toEqual([]);
});
