import { expect, test } from 'vitest';
import type { Article } from '../../src/document/article.js';
import { loadedBytes } from '../../src/linear-model/load.js';
import { resolveSpecs } from '../../src/stages/specs.js';
import { createProgressCell, FINISHED, itemOf, requestStop } from '../../src/wire/progress-cell.js';
import type { Culprit, TaskResult, WorkerSetup } from '../../src/wire/task.js';
import type { BatchOutput } from '../../src/worker/articles-program.js';
import { createBatchRunner } from '../../src/worker/batch-runner.js';
import { stageFixture } from '../fixtures/articles.js';

const setup: WorkerSetup = {
  program: 'articles',
  programOptions: { packed: false },
  stages: resolveSpecs(['one', 'two'].map((name) => ({ use: stageFixture('logbook'), name }))),
  record: { producer: 'test', offsets: 'utf16', text: false },
  maxArticleBytes: 10_000_000,
  models: loadedBytes(),
};

const logbook = globalThis as { copydeskLogbook?: string[] };

async function run(input: readonly Article[], culprits: readonly Culprit[] = [], stop = false) {
  const cell = createProgressCell();
  if (stop) requestStop(cell);
  logbook.copydeskLogbook = [];
  const result = (await (
    await createBatchRunner(setup)
  ).run({ input, cell, culprits })) as TaskResult<BatchOutput>;
  return { result, log: logbook.copydeskLogbook, item: itemOf(cell) };
}

const article = (id: string, length = 10): Article => ({ id, text: 'x'.repeat(length) });

test('a stage goes over a group before the next begins, and an article of 5 MB is held with no other', async () => {
  const { result, log, item } = await run([
    article('a'),
    article('b'),
    article('long', 5_000_000),
    article('c'),
  ]);
  expect(log).toEqual(['one a', 'one b', 'two a', 'two b', 'one long', 'two long', 'one c', 'two c']);
  expect(result).toMatchObject({
    ok: true,
    output: { results: [{ ok: true }, { ok: true }, { ok: true }, { ok: true }] },
  });
  expect(item).toBe(FINISHED);
});

test('an item that cannot be read, or ended a worker before, leaves its neighbours where they are', async () => {
  const error = {
    code: 'ERR_COPYDESK_WORKER_DIED',
    details: {},
    articleId: null,
    stage: 'one',
    cause: null,
  } as const;
  const batch = [article('a'), article('died'), article('b'), article('large', 10_000_001)];
  const { result, log } = await run(batch, [{ item: 1, error }]);
  expect(log).toEqual(['one a', 'one b', 'two a', 'two b']);
  expect(result).toMatchObject({
    output: {
      results: [
        { ok: true, record: { id: 'a' } },
        { error: { code: 'ERR_COPYDESK_WORKER_DIED', articleId: 'died' } },
        { ok: true, record: { id: 'b' } },
        { error: { code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE', articleId: 'large' } },
      ],
    },
  });
});

test('a batch that is not wanted any more ends at its next step', async () => {
  const { result, log } = await run([article('a')], [], true);
  expect(log).toEqual([]);
  expect(result).toMatchObject({ ok: false, error: { code: 'ERR_COPYDESK_ABORTED' } });
});
