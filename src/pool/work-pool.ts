import type { Logger } from '../log.js';

/** How {@link WorkPool.map} goes through its batches. */
export interface MapOptions {
  /** Outputs in the order of their inputs (default), or as they are done. */
  readonly ordered?: boolean;
  /** Ends the work; the iteration throws `ERR_COPYDESK_ABORTED`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Threads that run one program over batches. Whatever an item does to its worker (throw, exit, run out of memory, spin for
 * ever) costs that item alone: the worker is replaced, the batch is run again without it, and the program's `fail` is told.
 *
 * The archive job and the desk use the same pool: `preparePool(settings, program)`, then `map` over the batches.
 */
export interface WorkPool<Input, Output> {
  /** Worker threads; 0 when the work is done in the calling thread. */
  readonly threads: number;
  /** Batches that may be under way or waiting to be taken in one {@link map}. */
  readonly window: number;
  /** UTF-16 units of text after which a batch is full, however few its articles. */
  readonly batchUnits: number;
  /** Runs one batch as soon as a worker is free. Rejects only when the batch as a whole could not be run, or on abort. */
  run(input: Input, signal?: AbortSignal): Promise<Output>;
  /**
   * Runs batches as they come. Pulls a batch only when fewer than `window` are under way or waiting to be taken, so that
   * neither an endless source nor a slow reader fills memory. Leaving the loop early stops what is under way and closes the source.
   */
  map(inputs: AsyncIterable<Input>, options?: MapOptions): AsyncGenerator<Output, void, undefined>;
  /** Resolves when a worker has nothing to do. */
  whenFree(): Promise<void>;
  /** Finishes what is under way, then frees the threads; with `abort`, ends it at once. */
  close(options?: { readonly abort?: boolean }): Promise<void>;
}

/** How a pool works. */
export interface PoolOptions {
  /** Worker threads, 0–64; 0 works in the calling thread. */
  readonly threads: number;
  /** Milliseconds one article may take, from its reading to its writing. */
  readonly articleTimeout: number;
  /** Old-generation heap of one worker, in MiB. */
  readonly workerMemory: number;
  /** Is told of workers that are replaced. */
  readonly logger: Logger;
}
