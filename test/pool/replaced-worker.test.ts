import { describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../src/desk.js';
import type { Logger } from '../../src/log.js';
import { stageFixture } from '../fixtures/articles.js';

function listening(): { readonly logger: Logger; readonly lines: unknown[] } {
  const lines: unknown[] = [];
  const log = (details: object, message: string): void => {
    lines.push({ ...details, message });
  };
  return { lines, logger: { debug: log, info: log, warn: log, error: log } };
}

describe('a worker that died', () => {
  it('is replaced, and the logger is told why, without the text', async () => {
    const { logger, lines } = listening();
    await using desk = createDesk({ threads: 1, stages: [{ use: stageFixture('hazard') }], logger });
    await expect(desk.annotate({ id: 'a', text: 'EXIT' })).rejects.toMatchObject({
      code: 'ERR_COPYDESK_WORKER_DIED',
      articleId: 'a',
    });
    expect(await desk.annotate('fine')).toMatchObject({ extra: { hazard: 4 } });
    expect(lines).toEqual([
      {
        code: 'ERR_COPYDESK_WORKER_DIED',
        stage: 'hazard',
        cause: 'worker exited with code: 3',
        message: 'a worker ended and is replaced',
      },
    ]);
  });
});

describe('what a stage leaves unawaited', () => {
  it.each([
    ['STRAY', 'hazard: left alone', 'a promise was rejected that no stage awaits'],
    ['LATE', 'hazard: thrown late', 'a worker ended between two batches'],
  ])('is logged with its stage, and costs no article: %s', async (deed, cause, message) => {
    const { logger, lines } = listening();
    const stages = [{ use: stageFixture('logbook') }, { use: stageFixture('hazard') }];
    await using desk = createDesk({ threads: 1, stages, logger });
    expect(await desk.annotate(deed)).toMatchObject({ extra: { hazard: deed.length } });
    await vi.waitFor(() => {
      expect(lines).toEqual([{ stage: 'hazard', cause, message }]);
    });
    expect(await desk.annotate('fine')).toMatchObject({ extra: { hazard: 4 } });
  });
});
