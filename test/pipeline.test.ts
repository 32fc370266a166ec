import { expect, expectTypeOf, test } from 'vitest';
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
      message: expect.stringContaining('Add normalise() before it') as string,
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

test('the listener hears where the work is', async () => {
  const heard: number[] = [];
  await pipeline()
    .use(normalise())
    .use(sentences())
    .run({ text: 'One.' }, (stage) => heard.push(stage));
  expect(heard).toEqual([0, 1]);
});
