import { describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../src/desk.js';
import type { Outcome } from '../../src/outcome.js';
import { articles, stageFixture } from '../fixtures/articles.js';

const BATCH = 4;

async function outcomesWith(
  deed: string,
  position: number,
  options: { threads: number; articleTimeout?: number; workerMemory?: number },
): Promise<Outcome[]> {
  await using desk = createDesk({
    ...options,
    batch: BATCH,
    stages: ['normalise', { use: stageFixture('hazard') }],
  });
  const source = [...articles(2 * BATCH)].map((article, index) =>
    index === position ? { ...article, text: deed } : article,
  );
  const outcomes: Outcome[] = [];
  await growBatches(desk);
  for await (const outcome of desk.stream(source)) outcomes.push(outcome);
  return outcomes;
}

/** A desk begins with batches of one article: fast ones make it take as many as it may. */
async function growBatches(desk: Desk): Promise<void> {
  for await (const { ok } of desk.stream(articles(6 * BATCH))) expect(ok).toBe(true);
}

/** Every article once and in order, all well but the one at `position`. */
function expectOneLost(outcomes: readonly Outcome[], position: number, code: string): void {
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.article.id : outcome.id))).toEqual(
    Array.from({ length: 2 * BATCH }, (_, index) => `article-${String(index + 1)}`),
  );
  expect(outcomes.flatMap((outcome, index) => (outcome.ok ? [] : [index]))).toEqual([position]);
  const lost = outcomes[position]!;
  if (lost.ok) throw new Error('unreachable');
  expect(lost.error).toMatchObject({ code, stage: 'hazard', articleId: `article-${String(position + 1)}` });
  expect(lost.origin).toEqual({ uri: null, ordinal: position + 1, byte: null });
}

describe('what an article does to its worker costs that article alone', () => {
  const positions = [0, 1, BATCH - 1, BATCH, 2 * BATCH - 1];

  it.each(positions)('when it throws at position %i', async (position) => {
    const outcomes = await outcomesWith('THROW', position, { threads: 1 });
    expectOneLost(outcomes, position, 'ERR_COPYDESK_STAGE_FAILED');
    expect(outcomes[position]).toMatchObject({ error: { cause: { message: 'hazard: thrown' } } });
  });

  it.each(positions)('when it ends the worker with process.exit at position %i', async (position) => {
    expectOneLost(await outcomesWith('EXIT', position, { threads: 2 }), position, 'ERR_COPYDESK_WORKER_DIED');
  });

  it.each(positions)('when it runs out of memory at position %i', async (position) => {
    const outcomes = await outcomesWith('MEMORY', position, { threads: 1, workerMemory: 64 });
    expectOneLost(outcomes, position, 'ERR_COPYDESK_WORKER_DIED');
    expect(outcomes[position]).toMatchObject({ error: { message: /out of memory/ } });
  });

  it.each([0, BATCH - 1, 2 * BATCH - 1])('when it spins for ever at position %i', async (position) => {
    const outcomes = await outcomesWith('SPIN', position, { threads: 2, articleTimeout: 800 });
    expectOneLost(outcomes, position, 'ERR_COPYDESK_ARTICLE_TIMEOUT');
  });

  it('when it awaits for ever', async () => {
    expectOneLost(
      await outcomesWith('HANG', 2, { threads: 1, articleTimeout: 800 }),
      2,
      'ERR_COPYDESK_ARTICLE_TIMEOUT',
    );
  });

  it('when it throws outside of its promise', async () => {
    expectOneLost(await outcomesWith('LATER', 5, { threads: 1 }), 5, 'ERR_COPYDESK_WORKER_DIED');
  });

  it('when it throws or awaits too long in the calling thread', async () => {
    expectOneLost(await outcomesWith('THROW', 3, { threads: 0 }), 3, 'ERR_COPYDESK_STAGE_FAILED');
    expectOneLost(
      await outcomesWith('HANG', 3, { threads: 0, articleTimeout: 100 }),
      3,
      'ERR_COPYDESK_ARTICLE_TIMEOUT',
    );
  });

  it.each([0, 1])('when two stages together take too long, with %i threads', async (threads) => {
    const stages = ['first', 'second'].map((name) => ({ use: stageFixture('hazard'), name, slow: 900 }));
    await using desk = createDesk({ threads, articleTimeout: 1000, stages });
    const outcomes: Outcome[] = [];
    for await (const outcome of desk.stream(['fine', 'SLOW', 'well'])) outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { article: { extra: { first: 4, second: 4 } } },
      { error: { code: 'ERR_COPYDESK_ARTICLE_TIMEOUT', stage: 'second' } },
      { article: { extra: { first: 4, second: 4 } } },
    ]);
  });

  it('when all of a batch end their workers', async () => {
    await using desk = createDesk({ threads: 2, batch: 3, stages: [{ use: stageFixture('hazard') }] });
    const codes: string[] = [];
    await growBatches(desk);
    for await (const outcome of desk.stream(['EXIT', 'EXIT', 'EXIT', 'fine']))
      codes.push(outcome.ok ? 'fine' : outcome.error.code);
    expect(codes).toEqual([
      'ERR_COPYDESK_WORKER_DIED',
      'ERR_COPYDESK_WORKER_DIED',
      'ERR_COPYDESK_WORKER_DIED',
      'fine',
    ]);
  });
});
