import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk.js';
import type { Logger } from '../../src/log.js';
import { stageFixture } from '../fixtures/articles.js';

describe('a worker that died', () => {
  it('is replaced, and the logger is told why, without the text', async () => {
    const lines: unknown[] = [];
    const log = (details: object, message: string): void => {
      lines.push({ ...details, message });
    };
    const logger: Logger = { debug: log, info: log, warn: log, error: log };
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
