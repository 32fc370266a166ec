import { setImmediate as nextTurn } from 'node:timers/promises';
import { CopydeskError } from '../errors.js';
import { weight, type Admitted } from './article-work.js';
import { onAbort } from './on-abort.js';

export interface BatchOptions {
  /** Knows how many articles a full batch has, which changes as batches come back. */
  readonly pace: { readonly size: number };
  /** UTF-16 units of text after which a batch is full, however few its articles. */
  readonly units: number;
  /** Checks what the source gives. */
  readonly admit: (given: unknown) => Admitted;
  /** Resolves when a worker has nothing to do: then a batch is not kept waiting for more. */
  readonly whenFree: () => Promise<void>;
  /** Aborted when no more is to be taken from the source. */
  readonly closing: AbortSignal;
}

/** Why a batch is given before it is full. */
type Interruption = 'pause' | 'closing';

type Pulled = IteratorResult<unknown, unknown> | Interruption;

/**
 * Groups what a source gives into batches. A batch is given when it is full, or as it is when the source pauses while a worker
 * is free: the first results come while the source is still open. Nothing is taken between two calls of `next`, except for
 * the one article that was asked for when a batch was given early.
 */
export class ArticleBatches implements AsyncIterableIterator<Admitted[], undefined> {
  readonly #source: Iterator<unknown> | AsyncIterator<unknown>;
  readonly #isAsync: boolean;
  readonly #options: BatchOptions;
  /** Asked for and not yet given. */
  #pending: Promise<IteratorResult<unknown, unknown>> | undefined;
  #interrupt: ((what: Interruption) => void) | undefined;
  #done = false;
  /** Ends the wait for the closing. */
  readonly #leave: () => void;

  constructor(source: Iterable<unknown> | AsyncIterable<unknown>, options: BatchOptions) {
    this.#isAsync = Symbol.asyncIterator in source;
    this.#source =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    this.#options = options;
    this.#leave = onAbort(options.closing, () => this.#interrupt?.('closing'));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Admitted[], undefined>> {
    const { pace, units: fullUnits, admit, closing } = this.#options;
    const batch: Admitted[] = [];
    let units = 0;
    while (!this.#done && !closing.aborted && batch.length < pace.size && units < fullUnits) {
      const pulled = await this.#pull(batch.length > 0);
      if (typeof pulled === 'string') break;
      if (pulled.done === true) this.#done = true;
      else {
        const admitted = admit(pulled.value);
        batch.push(admitted);
        units += weight(admitted);
      }
    }
    if (batch.length > 0) return { done: false, value: batch };
    if (!this.#done) throw new CopydeskError('ERR_COPYDESK_DESK_CLOSED');
    return { done: true, value: undefined };
  }

  /** Tells the source that no more is wanted, even while an article is still asked for: that one may never come. */
  async return(): Promise<IteratorResult<Admitted[], undefined>> {
    this.#leave();
    this.#done = true;
    const waiting = this.#pending !== undefined;
    const source = this.#source as Partial<AsyncIterator<unknown>>;
    const closing = source.return?.();
    if (!waiting) await closing;
    else void Promise.resolve(closing).catch(() => undefined);
    return { done: true, value: undefined };
  }

  async #pull(mayPause: boolean): Promise<Pulled> {
    if (!this.#isAsync) return (this.#source as Iterator<unknown>).next();
    this.#pending ??= Promise.resolve(this.#source.next());
    const pending = this.#pending;
    const pulled = await new Promise<Pulled>((resolve, reject) => {
      this.#interrupt = resolve;
      pending.then(resolve, reject);
      if (mayPause) void this.#pause(resolve);
    });
    if (typeof pulled !== 'string') this.#pending = undefined;
    return pulled;
  }

  /** Interrupts when the source has let a turn of the event loop pass and a worker is free. */
  async #pause(interrupt: (what: Interruption) => void): Promise<void> {
    await nextTurn();
    await this.#options.whenFree();
    interrupt('pause');
  }
}
