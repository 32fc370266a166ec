import { describe, expectTypeOf, it } from 'vitest';
import type { Duplex } from 'node:stream';
import {
  createDesk,
  type CopydeskError,
  extractQuotes,
  findEntities,
  splitSentences,
  summarise,
  type AnnotateOptions,
  type Annotated,
  type AnnotatedArticle,
  type Article,
  type ArticleInput,
  type ArticleSource,
  type CloseOptions,
  type Desk,
  type DeskOptions,
  type ErrorCode,
  type Failed,
  type FoundEntities,
  type LayerName,
  type Origin,
  type Outcome,
  type StageSpec,
  type StreamOptions,
  type SummarySentenceText,
} from 'copydesk';
import type { RecordQuote, TextSpan } from 'copydesk/record';
import {
  entities,
  normalise,
  pipeline,
  quotes,
  sentences,
  speakers,
  summary,
  type Mention,
  type Quote,
  type SentenceTable,
  type Speaker,
  type Stage,
  type SummarySentence,
  type SummaryOptions,
} from 'copydesk/stages';

// Held by the compiler (`tsc --noEmit`); nothing here runs but the expectations themselves.

describe('the types of the public face', () => {
  it('of a desk', () => {
    expectTypeOf(createDesk).toBeCallableWith();
    expectTypeOf<DeskOptions>().toExtend<Parameters<typeof createDesk>[0]>();
    expectTypeOf(createDesk).returns.toEqualTypeOf<Desk>();
    expectTypeOf<Desk['annotate']>().toEqualTypeOf<
      (article: ArticleInput | string, options?: AnnotateOptions) => Promise<AnnotatedArticle>
    >();
    expectTypeOf<Desk['stream']>().toEqualTypeOf<
      (source: ArticleSource, options?: StreamOptions) => AsyncGenerator<Outcome, void, undefined>
    >();
    expectTypeOf<ReturnType<Desk['toDuplex']>>().toEqualTypeOf<Duplex>();
    expectTypeOf<Desk['close']>().toEqualTypeOf<(options?: CloseOptions) => Promise<void>>();
    expectTypeOf<Desk>().toExtend<AsyncDisposable>();
  });

  it('of sources: arrays, generators, streams of strings or articles', () => {
    expectTypeOf<string[]>().toExtend<ArticleSource>();
    expectTypeOf<AsyncGenerator<Article>>().toExtend<ArticleSource>();
    expectTypeOf<number[]>().not.toExtend<ArticleSource>();
    expectTypeOf<string>().not.toExtend<ArticleSource>();
  });

  it('of outcomes, told apart by ok', () => {
    expectTypeOf<Extract<Outcome, { ok: true }>>().toEqualTypeOf<Annotated>();
    expectTypeOf<Extract<Outcome, { ok: false }>>().toEqualTypeOf<Failed>();
    expectTypeOf<Failed['error']>().toEqualTypeOf<CopydeskError>();
    expectTypeOf<Failed['origin']>().toEqualTypeOf<Origin>();
    expectTypeOf<CopydeskError['code']>().toEqualTypeOf<ErrorCode>();
  });

  it('of plain functions', () => {
    expectTypeOf(splitSentences).returns.toEqualTypeOf<TextSpan[]>();
    expectTypeOf(findEntities).returns.toEqualTypeOf<FoundEntities>();
    expectTypeOf(extractQuotes).returns.toEqualTypeOf<RecordQuote[]>();
    expectTypeOf(summarise).returns.toEqualTypeOf<SummarySentenceText[]>();
    expectTypeOf(summarise).parameter(1).toEqualTypeOf<SummaryOptions | undefined>();
  });

  it('of stages: what each needs and gives', () => {
    expectTypeOf(normalise()).toExtend<Stage<never, 'text'>>();
    expectTypeOf(sentences()).toExtend<Stage<'text', 'tokens' | 'sentences'>>();
    expectTypeOf(entities).returns.toExtend<
      Stage<'text' | 'tokens' | 'sentences', 'entities' | 'clusters'>
    >();
    expectTypeOf(quotes).returns.toExtend<{ readonly gives: readonly 'quotes'[] }>();
    expectTypeOf(speakers).returns.toExtend<{ readonly gives: readonly 'speakers'[] }>();
    expectTypeOf(summary).returns.toExtend<{ readonly gives: readonly 'summary'[] }>();
  });

  it('of a pipeline, which knows its layers', () => {
    const whole = () =>
      pipeline()
        .use(normalise())
        .use(sentences())
        .use(entities())
        .use(quotes())
        .use(speakers())
        .use(summary())
        .run({ text: '' });
    expectTypeOf(whole).toBeFunction();
    type Layers = Awaited<ReturnType<typeof whole>>;
    expectTypeOf<Layers['sentences']>().toEqualTypeOf<SentenceTable>();
    expectTypeOf<Layers['entities']>().toEqualTypeOf<readonly Mention[]>();
    expectTypeOf<Layers['quotes']>().toEqualTypeOf<readonly Quote[]>();
    expectTypeOf<Layers['speakers']>().toEqualTypeOf<readonly Speaker[]>();
    expectTypeOf<Layers['summary']>().toEqualTypeOf<readonly SummarySentence[]>();
  });

  it('of specs', () => {
    expectTypeOf<'summary'>().toExtend<StageSpec>();
    expectTypeOf<{ use: 'summary'; sentences: number }>().toExtend<StageSpec>();
    expectTypeOf<{ use: URL; words: string[] }>().toExtend<StageSpec>();
    expectTypeOf<'sumary'>().not.toExtend<StageSpec>();
    expectTypeOf<{ use: 'summary'; sentences: string }>().not.toExtend<StageSpec>();
    expectTypeOf<'quotes'>().toExtend<LayerName>();
  });
});
