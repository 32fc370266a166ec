import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';
import type { Article } from '../src/document/article.js';
import type { Outcome } from '../src/outcome.js';
import { articles, stageFixture } from './fixtures/articles.js';

async function collect(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

const records = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => (outcome.ok ? outcome.article : outcome.error.code));

describe.each([0, 2])('a desk with %i threads', (threads) => {
  it('annotates a string and an article', async () => {
    await using desk = createDesk({ threads });
    const record = await desk.annotate('Rain fell. It was cold.');
    expect(record.sentences).toEqual([
      [0, 10],
      [11, 23],
    ]);
    expect(record.id).toBeNull();
    expect(await desk.annotate({ id: 'a', text: '' })).toMatchObject({ id: 'a', sentences: [] });
  });

  it('streams any iterable in order, refusals at their place', async () => {
    await using desk = createDesk({ threads, batch: 3 });
    const source: unknown[] = [...articles(10)];
    source.splice(4, 0, 42, { id: 'x', text: null }, { id: {}, text: 'seven' });
    const outcomes = await collect(desk.stream(source as Article[]));
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.article.id : outcome.error.code))).toEqual([
      'article-1',
      'article-2',
      'article-3',
      'article-4',
      'ERR_COPYDESK_ARTICLE_INVALID',
      'ERR_COPYDESK_ARTICLE_INVALID',
      'ERR_COPYDESK_ARTICLE_INVALID',
      ...Array.from({ length: 6 }, (_, index) => `article-${String(index + 5)}`),
    ]);
    expect(outcomes[5]).toMatchObject({ id: 'x', origin: { ordinal: 6 } });
  });

  it('gives the first outcomes while the source is still open', async () => {
    await using desk = createDesk({ threads });
    let release = (): void => undefined;
    const opened = new Promise<void>((resolve) => (release = resolve));
    async function* source() {
      yield* articles(3);
      await opened;
      yield* articles(1);
    }
    const stream = desk.stream(source());
    for (let count = 0; count < 3; count++) expect((await stream.next()).done).toBe(false);
    release();
    expect((await collect(stream)).length).toBe(1);
  });

  it('takes no more from an endless source than it can hold', async () => {
    await using desk = createDesk({ threads, batch: 2 });
    let taken = 0;
    let closed = false;
    function* endless() {
      try {
        for (const article of articles()) {
          taken++;
          yield article;
        }
      } finally {
        closed = true;
      }
    }
    let read = 0;
    for await (const outcome of desk.stream(endless())) {
      expect(outcome.ok).toBe(true);
      if (++read === 5) await sleep(50);
      expect(taken - read).toBeLessThanOrEqual(threads === 0 ? 2 * 2 : (3 * threads + 1) * 2);
      if (read === 30) break;
    }
    expect(closed).toBe(true);
  });

  it('leaves a source that no longer answers', async () => {
    await using desk = createDesk({ threads });
    async function* silent() {
      yield 'One article.';
      await new Promise(() => undefined);
    }
    for await (const outcome of desk.stream(silent())) {
      expect(outcome.ok).toBe(true);
      break;
    }
  });

  it('ends with ERR_COPYDESK_ABORTED when its signal aborts', async () => {
    await using desk = createDesk({ threads });
    const controller = new AbortController();
    let read = 0;
    const reading = async () => {
      for await (const { ok } of desk.stream(articles(), { signal: controller.signal }))
        if (ok && ++read === 5) controller.abort(new Error('enough'));
    };
    await expect(reading()).rejects.toMatchObject({
      code: 'ERR_COPYDESK_ABORTED',
      cause: { message: 'enough' },
    });
    expect(read).toBe(5);
    expect(await desk.annotate('The desk goes on.')).toMatchObject({ sentences: [[0, 17]] });
  });

  it('throws what its source throws, after what came before', async () => {
    await using desk = createDesk({ threads });
    async function* failing() {
      yield* articles(5);
      await sleep(1);
      throw new Error('the cursor broke');
    }
    let read = 0;
    const reading = async () => {
      for await (const outcome of desk.stream(failing())) read += outcome.ok ? 1 : 0;
    };
    await expect(reading()).rejects.toThrow('the cursor broke');
    expect(read).toBe(5);
  });

  it('is a duplex stream', async () => {
    await using desk = createDesk({ threads });
    const ids: (string | null)[] = [];
    await pipeline(Readable.from(articles(50)), desk.toDuplex(), async (outcomes: AsyncIterable<Outcome>) => {
      for await (const outcome of outcomes) if (outcome.ok) ids.push(outcome.article.id);
    });
    expect(ids).toEqual([...articles(50)].map(({ id }) => id));
  });

  it('finishes what is under way when it is closed, and takes no more', async () => {
    const desk = createDesk({ threads });
    const pending = [...articles(40)].map(async (article) => desk.annotate(article));
    await desk.close();
    expect((await Promise.all(pending)).length).toBe(40);
    await expect(desk.annotate('Late.')).rejects.toMatchObject({ code: 'ERR_COPYDESK_DESK_CLOSED' });
    await desk.close();
  });

  it('tells a stream that was not at its end when the desk closed', async () => {
    const desk = createDesk({ threads });
    const reading = async () => {
      for await (const outcome of desk.stream(articles())) if (outcome.ok) void desk.close();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'ERR_COPYDESK_DESK_CLOSED' });
  });

  it('ends what is under way when it is closed with abort', async () => {
    const desk = createDesk({ threads, stages: [{ use: stageFixture('hazard'), delay: 20_000 }] });
    const pending = [1, 2, 3].map(async () => desk.annotate('Slow.'));
    const settled = Promise.allSettled(pending);
    await sleep(300);
    await desk.close({ abort: true });
    for (const result of await settled)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'ERR_COPYDESK_ABORTED' } });
  });

  it('keeps its promises to 10,000 calls at once', async () => {
    await using desk = createDesk({ threads, stages: ['normalise'] });
    const all = await Promise.all([...articles(10_000)].map(async (article) => desk.annotate(article)));
    expect(all.every(({ id }, index) => id === `article-${String(index + 1)}`)).toBe(true);
  });

  it('refuses an article that is too large, and one that is none', async () => {
    await using desk = createDesk({ threads, maxArticleBytes: 10 });
    await expect(desk.annotate('Eleven byte')).rejects.toMatchObject({
      code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE',
    });
    await expect(desk.annotate(null as never)).rejects.toMatchObject({
      code: 'ERR_COPYDESK_ARTICLE_INVALID',
      message: 'Expected an article, got null. Pass a string, or an object with one as `text`.',
    });
  });

  it('tells at first use what is wrong with a module', async () => {
    const desk = createDesk({ threads, stages: [{ use: new URL('file:///nowhere/stage.js') }] });
    await expect(desk.annotate('Text.')).rejects.toMatchObject({ code: 'ERR_COPYDESK_STAGE_INVALID' });
    await desk.close();
  });
});

describe('a desk that is being closed', () => {
  it('still replaces a worker that dies, and finishes the rest of its batch', async () => {
    const desk = createDesk({ threads: 1, stages: [{ use: stageFixture('hazard') }] });
    const settled = Promise.allSettled(['fine', 'EXIT', 'well'].map(async (text) => desk.annotate(text)));
    await desk.close();
    expect(await settled).toMatchObject([
      { value: { extra: { hazard: 4 } } },
      { reason: { code: 'ERR_COPYDESK_WORKER_DIED' } },
      { value: { extra: { hazard: 4 } } },
    ]);
  });
});

describe('annotating alone and in a pool', () => {
  it('gives equal records, whatever the threads and batches', async () => {
    const results = await Promise.all(
      [{ threads: 0 }, { threads: 1, batch: 1 }, { threads: 2, batch: 7 }, { threads: 2, batch: 64 }].map(
        async (options) => {
          await using desk = createDesk(options);
          return records(await collect(desk.stream(articles(40))));
        },
      ),
    );
    const alone = createDesk({ threads: 1 });
    const singly = await Promise.all([...articles(40)].map(async (article) => alone.annotate(article)));
    await alone.close();
    for (const result of results) expect(result).toEqual(results[0]);
    expect(singly).toEqual(results[0]);
    expect(JSON.stringify(singly)).toBe(JSON.stringify(results[0]));
  });
});

describe('giving an article up', () => {
  it.each([0, 1])('ends its call at once, and no other, with %i threads', async (threads) => {
    await using desk = createDesk({ threads, stages: [{ use: stageFixture('hazard'), slow: 60_000 }] });
    expect(await desk.annotate('fine', { signal: new AbortController().signal })).toMatchObject({
      extra: { hazard: 4 },
    });
    const controller = new AbortController();
    const { signal } = controller;
    const calls = ['SLOW', 'later'].map(async (article) => desk.annotate(article, { signal }));
    const settled = Promise.allSettled(calls);
    await sleep(100);
    controller.abort(new Error('the client went away'));
    for (const result of await settled)
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { code: 'ERR_COPYDESK_ABORTED', cause: { message: 'the client went away' } },
      });
    await expect(desk.annotate('never', { signal })).rejects.toMatchObject({ code: 'ERR_COPYDESK_ABORTED' });
    await desk.close({ abort: true });
  });

  it('leaves the articles of its batch alone', async () => {
    await using desk = createDesk({ threads: 1, stages: [{ use: stageFixture('hazard'), delay: 30 }] });
    for await (const { ok } of desk.stream(articles(8))) expect(ok).toBe(true);
    const controller = new AbortController();
    const given = desk.annotate('given up', { signal: controller.signal });
    const kept = desk.annotate('kept');
    const settled = Promise.allSettled([given, kept]);
    await sleep(5);
    controller.abort();
    expect(await settled).toMatchObject([
      { reason: { code: 'ERR_COPYDESK_ABORTED' } },
      { value: { extra: { hazard: 4 } } },
    ]);
  });
});

describe('createDesk', () => {
  it('throws at once what is wrong with its options', () => {
    expect(() => createDesk({ threads: '4' as never })).toThrow(
      'Expected `threads` to be an integer from 0 to 64, got "4" (string). Pass a number, or leave it out for one a core.',
    );
    expect(() => createDesk({ treads: 4 } as never)).toThrow(
      'Expected only known options, not `treads`, got 4 (number). Did you mean `threads`? Options: threads,',
    );
    expect(() => createDesk({ threads: NaN })).toThrow('got NaN (number)');
    expect(() => createDesk({ stages: ['sentences' as never] })).toThrow(
      'Stage sentences needs text, but no stage before it gives text. Add the stage normalise before it.',
    );
    expect(() => createDesk({ stages: ['sentence' as never] })).toThrow(
      'There is no stage sentence. Did you mean `sentences`? Built-in stages: normalise,',
    );
    for (const stage of [null, undefined, 3, {}, { use: null }])
      expect(() => createDesk({ stages: [stage as never] })).toThrow(
        /^Expected .*a name or \{ use: name or URL/,
      );
  });
});
