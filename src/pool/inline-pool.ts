import { setImmediate as nextTurn } from 'node:timers/promises';
import { MAX_INLINE_UNITS } from '../limits.js';
import { fromWireError } from '../wire/error.js';
import { createProgressCell, requestStop, type ProgressCell } from '../wire/progress-cell.js';
import type { TaskResult, WorkerSetup } from '../wire/task.js';
import { createBatchRunner, type BatchRunner } from '../worker/batch-runner.js';
import { GatedPool } from './gated-pool.js';
import { abortedError } from './map-batches.js';
import { onAbort } from './on-abort.js';
import type { PoolOptions } from './work-pool.js';

/** How long the calling thread is kept before other work of its own gets a turn, in ms. */
const TURN = 20;

/**
 * The pool without threads: the same program and the same results in the calling thread, for places without workers. A stage that
 * never returns cannot be ended here; one that awaits for too long is left behind when its time is over.
 */
export class InlinePool<Input, Output> extends GatedPool<Input, Output> {
  readonly threads = 0;
  readonly window = 1;
  readonly batchUnits = MAX_INLINE_UNITS;
  readonly #setup: WorkerSetup;
  readonly #articleTimeout: number;
  #runner: Promise<BatchRunner> | undefined;
  #turnBegan = 0;
  #cell: ProgressCell | undefined;

  constructor(setup: WorkerSetup, { articleTimeout }: PoolOptions) {
    super(1);
    this.#setup = setup;
    this.#articleTimeout = articleTimeout;
  }

  protected override endAll(): void {
    if (this.#cell !== undefined) requestStop(this.#cell);
  }

  protected override async release(): Promise<void> {
    return Promise.resolve();
  }

  protected override async perform(input: Input, signal: AbortSignal | undefined): Promise<Output> {
    await this.#giveTurn();
    if (this.aborted) throw abortedError(new Error('the desk was closed'));
    this.#runner ??= createBatchRunner(this.#setup, this.#articleTimeout);
    const cell = createProgressCell();
    this.#cell = cell;
    const leave =
      signal &&
      onAbort(signal, () => {
        requestStop(cell);
      });
    try {
      const result = (await (await this.#runner).run({ input, cell, culprits: [] })) as TaskResult<Output>;
      if (result.ok) return result.output;
      throw fromWireError(result.error);
    } finally {
      leave?.();
    }
  }

  /** Without a pause now and then, timers and sockets of the calling thread would wait until all is done. */
  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#turnBegan < TURN) return;
    await nextTurn();
    this.#turnBegan = performance.now();
  }
}
