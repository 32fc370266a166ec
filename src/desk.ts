import { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deskSettings, type DeskOptions, type DeskSettings } from './config.js';
import type { Article, ArticleInput } from './document/article.js';
import { CopydeskError } from './errors.js';
import type { Outcome } from './outcome.js';
import { ArticleBatches } from './pool/article-batches.js';
import {
  admit,
  annotateBatch,
  type Admitted,
  type Annotation,
  type ArticlePool,
} from './pool/article-work.js';
import { BatchPace } from './pool/batch-pace.js';
import { abortedError, mapBatches } from './pool/map-batches.js';
import { preparePool } from './pool/prepare-pool.js';
import { checkedSignal, checkedSource } from './stream-arguments.js';
import { SingleArticles } from './pool/single-articles.js';
import type { AnnotatedArticle } from './record/record.js';
import type { StageSpec } from './stages/specs.js';
import type { StagesInOrder } from './stages/stage-order.js';
import type { ArticlesOptions, BatchOutput } from './worker/articles-program.js';

/** Anything articles can be taken from, one at a time: an array, a generator, a cursor, a stream. A string is one article: `annotate` takes it. */
export type ArticleSource = (Iterable<ArticleInput | string> | AsyncIterable<ArticleInput | string>) & object;

/** Options of {@link Desk.annotate}. */
export interface AnnotateOptions {
  /** Gives the article up: the promise rejects with `ERR_COPYDESK_ABORTED` at once. Other articles go on. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of {@link Desk.stream}. */
export interface StreamOptions {
  /** Ends the stream: its source is closed, and the iteration throws `ERR_COPYDESK_ABORTED`. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of {@link Desk.close}. */
export interface CloseOptions {
  /**
   * Ends what is under way at once, with `ERR_COPYDESK_ABORTED`, instead of finishing it.
   * @default false
   */
  readonly abort?: boolean | undefined;
}

/**
 * A pipeline and the threads that run it. Make one with {@link createDesk}, keep it, and close it in the end. Threads start with the first
 * article; idle ones end after 30 seconds, and never keep the process alive.
 */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #pace: BatchPace;
  readonly #prepared: Promise<ArticlePool>;
  readonly #closing = new AbortController();
  readonly #aborting = new AbortController();
  #singles: SingleArticles | undefined;

  /** @internal Use {@link createDesk}. */
  constructor(settings: DeskSettings) {
    this.#settings = settings;
    this.#pace = new BatchPace(settings.batch);
    // What is wrong with a built-in stage is thrown here and now, what is wrong with a user's module when it is first used.
    this.#prepared = preparePool<readonly Article[], BatchOutput>(settings, {
      name: 'articles',
      // Packing takes its strings from the text, by UTF-16 offsets.
      options: { packed: settings.threads > 0 && settings.offsets === 'utf16' } satisfies ArticlesOptions,
    });
    void this.#prepared.catch(() => undefined);
  }

  /**
   * Annotates one article. Calls made at the same time share the workers; any number of them may be open.
   *
   * Rejects with a {@link CopydeskError}: `ERR_COPYDESK_ARTICLE_INVALID`, `_ARTICLE_TOO_LARGE`, `_ARTICLE_TIMEOUT`,
   * `_STAGE_FAILED`, `_LAYER_INVALID`, `_WORKER_DIED`, `_DESK_CLOSED`, `_ABORTED`, `_OPTION`.
   */
  async annotate(article: ArticleInput | string, options: AnnotateOptions = {}): Promise<AnnotatedArticle> {
    const { signal } = checkedSignal('annotate', options);
    const prepared = await this.#open();
    const admitted = admit(article, this.#settings.maxArticleBytes);
    if ('refusal' in admitted) throw admitted.refusal;
    this.#singles ??= new SingleArticles(prepared, this.#pace, this.#aborting.signal);
    return this.#singles.annotate(admitted, signal);
  }

  /**
   * Annotates articles as they come, and yields an outcome for each, in their order. Takes from the source only as fast as outcomes
   * are read; yields the first while the source is still open. Leaving the loop closes the source.
   *
   * Looks ahead, so that the workers have something to do while outcomes are read: at most `(3 × threads + 1) × batch` articles have
   * been taken whose outcomes have not been read, `2 × batch` with `threads: 0`. Batches begin with one article and grow while they take
   * less than 100 ms; a smaller {@link DeskOptions.batch} looks less far ahead.
   *
   * An article that fails is an outcome like others. The iteration itself throws what the source throws,
   * `ERR_COPYDESK_ABORTED`, and `ERR_COPYDESK_DESK_CLOSED` when the desk is closed before the source has ended. A source that is none, and
   * options that are none, are refused at once: `ERR_COPYDESK_OPTION`.
   */
  stream(source: ArticleSource, options: StreamOptions = {}): AsyncGenerator<Outcome, void, undefined> {
    return this.#outcomes(checkedSource(source), checkedSignal('stream', options).signal);
  }

  async *#outcomes(
    source: ArticleSource,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Outcome, void, undefined> {
    const prepared = await this.#open();
    const { pool } = prepared;
    const ended =
      signal === undefined ? this.#aborting.signal : AbortSignal.any([signal, this.#aborting.signal]);
    const { maxArticleBytes } = this.#settings;
    const batches = new ArticleBatches(source, {
      pace: this.#pace,
      units: pool.batchUnits,
      admit: (given) => admit(given, maxArticleBytes),
      whenFree: async () => pool.whenFree(),
      closing: this.#closing.signal,
    });
    const outputs = mapBatches<Admitted[], Annotation[]>(batches, {
      run: async (admitted, stop) => annotateBatch(prepared, this.#pace, admitted, stop),
      window: pool.window,
      signal: ended,
    });
    let ordinal = 0;
    for await (const annotations of outputs)
      for (const annotation of annotations) {
        // What is left of a batch is not read any more either.
        if (ended.aborted) throw abortedError(ended.reason);
        yield outcomeOf(annotation, ++ordinal);
      }
  }

  /**
   * The desk as an object stream, for `stream.pipeline`: articles are written, outcomes read. The stream's back-pressure holds on
   * both sides.
   */
  toDuplex(options: StreamOptions = {}): Duplex {
    checkedSignal('toDuplex', options);
    return Duplex.from((source: AsyncIterable<ArticleInput | string>) => this.stream(source, options));
  }

  /**
   * Closes the desk. Articles that are under way are finished, unless `abort` is set; streams give what they have taken, and
   * then throw `ERR_COPYDESK_DESK_CLOSED`. Resolves when the threads have ended. May be called more than once.
   */
  async close({ abort = false }: CloseOptions = {}): Promise<void> {
    this.#closing.abort();
    if (abort) this.#aborting.abort(new Error('the desk was closed'));
    const prepared = await this.#prepared.catch(() => undefined);
    // What was handed in just before gets its turn first.
    await nextTurn();
    await this.#singles?.whenIdle();
    await prepared?.pool.close({ abort });
  }

  /** {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #open(): Promise<ArticlePool> {
    if (this.#closing.signal.aborted) throw new CopydeskError('ERR_COPYDESK_DESK_CLOSED');
    return this.#prepared;
  }
}

function outcomeOf(annotation: Annotation, ordinal: number): Outcome {
  if (!(annotation instanceof CopydeskError)) return { ok: true, article: annotation };
  const origin = { uri: null, ordinal, byte: null };
  return { ok: false, id: annotation.articleId, origin, error: annotation };
}

/**
 * A desk: copydesk's stages on a pool of worker threads.
 *
 * ```ts
 * await using desk = createDesk({ threads: 4 });
 * for await (const outcome of desk.stream(articles)) if (outcome.ok) console.log(outcome.article.quotes);
 * ```
 *
 * Throws a {@link CopydeskError}: `ERR_COPYDESK_OPTION`, `_STAGE_UNKNOWN`, `_LAYER_MISSING`, `_LAYER_TWICE`,
 * `_MODEL_INVALID`. A list of built-in stages that lacks one does not compile. What is wrong with a stage of your own (`_STAGE_INVALID`) is thrown when the desk is first used.
 */
export function createDesk<const Specs extends readonly StageSpec[]>(
  options: DeskOptions & { readonly stages?: (Specs & StagesInOrder<Specs>) | undefined } = {},
): Desk {
  return new Desk(deskSettings(options));
}
