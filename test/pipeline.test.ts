import { describe, expect, expectTypeOf, test } from 'vitest';
import type { SentenceTable } from '../src/document/sentence-table.js';
import { composePipeline, pipeline } from '../src/pipeline.js';
import type { Stage } from '../src/stage.js';
import { normalise } from '../src/stages/normalise/index.js';
import { sentences } from '../src/stages/sentences/index.js';

const failing: Stage<'text', 'summary'> = {
  name: 'failing',
  version: 1,
  needs: ['text'],
  gives: ['summary'],
  run: () => {
    throw new RangeError('no such sentence');
  },
};

test('each stage reads the layers of those before it', async () => {
  const layers = await pipeline().use(normalise()).use(sentences()).run({ text: 'One here. Two there.' });
  expectTypeOf(layers.sentences).toEqualTypeOf<SentenceTable>();
  expect(layers.sentences.length).toBe(2);
  expect(layers.tokens.length).toBe(6);
});

test('a stage that may wait is waited for', async () => {
  const slow: Stage<'sentences', 'summary'> = {
    name: 'slow',
    version: 1,
    needs: ['sentences'],
    gives: ['summary'],
    run: async () => Promise.resolve({ summary: [{ sentence: 0, start: 0, end: 4, score: 1 }] }),
  };
  const layers = await pipeline().use(normalise()).use(sentences()).use(slow).run({ text: 'One.' });
  expect(layers.summary).toEqual([{ sentence: 0, start: 0, end: 4, score: 1 }]);
});

test('use returns a new pipeline and leaves the old one as it was', () => {
  const short = pipeline().use(normalise());
  const long = short.use(sentences());
  expect(short.stages).toHaveLength(1);
  expect(long.stages).toHaveLength(2);
});

test('a missing layer does not compile, and is refused with the remedy at run time', () => {
  // @ts-expect-error -- nothing gives 'text'
  expect(() => pipeline().use(sentences())).toThrow(
    expect.objectContaining({
      code: 'ERR_COPYDESK_LAYER_MISSING',
      message: expect.stringContaining('Add the stage normalise before it') as string,
    }),
  );
});

test('two stages that give the same layer are refused', () => {
  expect(() => composePipeline([normalise(), normalise()])).toThrow(
    expect.objectContaining({ code: 'ERR_COPYDESK_LAYER_TWICE' }),
  );
});

test('what a stage throws arrives with its code, stage, article and cause', async () => {
  await expect(
    pipeline().use(normalise()).use(failing).run({ id: 'a1', text: 'One.' }),
  ).rejects.toMatchObject({
    code: 'ERR_COPYDESK_STAGE_FAILED',
    stage: 'failing',
    articleId: 'a1',
    cause: expect.any(RangeError) as RangeError,
  });
});

const text = (length: number) => 'One. '.repeat(length / 5);

describe('a batch', () => {
  const noted = (): { visits: string[]; enter: (stage: number, article: number) => void } => {
    const visits: string[] = [];
    return { visits, enter: (stage, article) => visits.push(`${String(stage)}/${String(article)}`) };
  };

  test('goes through each stage before the next begins, and the watch hears where the work is', async () => {
    const watch = noted();
    await pipeline()
      .use(normalise())
      .use(sentences())
      .runBatch([{ text: 'One.' }, { text: 'Two.' }], watch);
    expect(watch.visits).toEqual(['0/0', '0/1', '1/0', '1/1']);
  });

  test('is cut into groups where its texts are long', async () => {
    const watch = noted();
    await pipeline()
      .use(normalise())
      .use(sentences())
      .runBatch([{ text: 'One.' }, { text: text(300_000) }, { text: 'Two.' }], watch);
    expect(watch.visits).toEqual(['0/0', '1/0', '0/1', '1/1', '0/2', '1/2']);
  });

  test('gives what each article gives alone, and a failure in the place of its article', async () => {
    const picky: Stage<'text', 'summary'> = {
      ...failing,
      name: 'picky',
      run: ({ article }) => {
        if (article.id === 'b') throw new RangeError('not this one');
        return { summary: [] };
      },
    };
    const batch = pipeline().use(normalise()).use(picky).use(sentences());
    const articles = ['a', 'b', 'c'].map((id) => ({ id, text: `Here is ${id}. And more.` }));
    const results = await batch.runBatch(articles);
    expect(results[1]).toMatchObject({
      code: 'ERR_COPYDESK_STAGE_FAILED',
      stage: 'picky',
      articleId: 'b',
      cause: { message: 'not this one' },
    });
    for (const at of [0, 2]) expect(results[at]).toEqual(await batch.run(articles[at]!));
  });

  test('ends with what its watch throws', async () => {
    const enter = (_: number, article: number): void => {
      if (article === 1) throw new Error('stop');
    };
    const running = pipeline()
      .use(normalise())
      .runBatch([{ text: 'One.' }, { text: 'Two.' }], { enter });
    await expect(running).rejects.toThrow('stop');
  });
});
