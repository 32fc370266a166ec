import { CopydeskError } from '../errors.js';
import type { AnnotatedArticle } from '../record/record.js';
import { annotateBatch, weight, type Admitted, type ArticlePool } from './article-work.js';
import type { BatchPace } from './batch-pace.js';
import { abortedError } from './map-batches.js';
import { onAbort } from './on-abort.js';

interface Waiting {
  readonly admitted: Admitted;
  readonly resolve: (article: AnnotatedArticle) => void;
  readonly reject: (error: unknown) => void;
  /** Tells the batch that carries it, once one does, that it is not waited for any more. */
  onGivenUp: () => void;
}

/**
 * Articles that are handed in one by one. Those that wait when a worker is free go to it together, so that ten thousand calls at
 * once are a few hundred batches, of which no more than one a worker is under way.
 */
export class SingleArticles {
  readonly #pool: ArticlePool;
  readonly #pace: BatchPace;
  readonly #signal: AbortSignal;
  readonly #onIdle: (() => void)[] = [];
  #waiting: Waiting[] = [];
  #inFlight = 0;
  #scheduled = false;

  constructor(pool: ArticlePool, pace: BatchPace, signal: AbortSignal) {
    this.#pool = pool;
    this.#pace = pace;
    this.#signal = signal;
  }

  /** The record of one article. Rejects with what kept it from coming, and at once when `signal` aborts. */
  async annotate(admitted: Admitted, signal?: AbortSignal): Promise<AnnotatedArticle> {
    if (signal?.aborted === true) throw abortedError(signal.reason);
    let leave: (() => void) | undefined;
    try {
      return await new Promise((resolve, reject) => {
        const waiting: Waiting = {
          admitted,
          resolve,
          reject,
          onGivenUp: () => {
            this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
          },
        };
        this.#waiting.push(waiting);
        leave =
          signal &&
          onAbort(signal, () => {
            waiting.onGivenUp();
            reject(abortedError(signal.reason));
          });
        this.#schedule();
      });
    } finally {
      leave?.();
    }
  }

  /** Resolves when every article that was handed in is done. */
  async whenIdle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#inFlight > 0)
      await new Promise<void>((resolve) => {
        this.#onIdle.push(resolve);
      });
  }

  /** Waits for the end of the current step, so that calls made together travel together. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#dispatch();
    });
  }

  #dispatch(): void {
    const width = Math.max(1, this.#pool.pool.threads);
    while (this.#waiting.length > 0 && this.#inFlight < width) {
      const share = Math.ceil(this.#waiting.length / (width - this.#inFlight));
      const batch = this.#take(Math.min(share, this.#pace.size));
      this.#inFlight++;
      void this.#run(batch).finally(() => {
        this.#inFlight--;
        this.#dispatch();
        if (this.#inFlight === 0) for (const tell of this.#onIdle.splice(0)) tell();
      });
    }
  }

  /** The longest waiting, as many as fit into a batch. */
  #take(count: number): Waiting[] {
    const { pool } = this.#pool;
    let units = 0;
    let end = 0;
    while (end < count && units < pool.batchUnits) units += weight(this.#waiting[end++]!.admitted);
    return this.#waiting.splice(0, end);
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    const admitted = batch.map((waiting) => waiting.admitted);
    const stop = new AbortController();
    const leave = onAbort(this.#signal, () => {
      stop.abort(this.#signal.reason);
    });
    let wanted = batch.length;
    for (const waiting of batch)
      waiting.onGivenUp = () => {
        if (--wanted === 0) stop.abort();
      };
    try {
      if (this.#signal.aborted) throw abortedError(this.#signal.reason);
      const annotations = await annotateBatch(this.#pool, this.#pace, admitted, stop.signal);
      annotations.forEach((annotation, index) => {
        const { resolve, reject } = batch[index]!;
        if (annotation instanceof CopydeskError) reject(annotation);
        else resolve(annotation);
      });
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown);
    } finally {
      leave();
    }
  }
}
