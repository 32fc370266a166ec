import { join } from 'node:path';
import { Piscina } from 'piscina';
import { CopydeskError } from '../errors.js';
import { IDLE_TIMEOUT, MAX_BATCH_UNITS, RETRIES, WINDOW_PER_THREAD } from '../limits.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { fromWireError, toWireError, type WireError } from '../wire/error.js';
import { createProgressCell, itemOf, NOT_STARTED, requestStop, stageOf } from '../wire/progress-cell.js';
import { isStrayError } from '../wire/stray-error.js';
import type { Culprit, Task, TaskResult, WorkerSetup } from '../wire/task.js';
import { GatedPool } from './gated-pool.js';
import { abortedError } from './map-batches.js';
import { onAbort } from './on-abort.js';
import { Watchdog } from './watchdog.js';
import type { PoolOptions } from './work-pool.js';

/** The built worker. Node cannot load TypeScript in a worker, so the sources run it too. */
const WORKER_FILE = join(PACKAGE_ROOT, 'dist', 'workers', 'annotate.js');

/** A task on a worker, and the way to end both. */
interface Attempt {
  readonly task: Task;
  readonly ending: AbortController;
}

/** Worker threads, each with one batch at a time. See {@link WorkPool}. */
export class ThreadPool<Input, Output> extends GatedPool<Input, Output> {
  readonly threads: number;
  readonly window: number;
  readonly batchUnits = MAX_BATCH_UNITS;
  readonly #watchdog: Watchdog;
  readonly #piscina: Piscina;
  readonly #options: PoolOptions;
  readonly #stageNames: readonly string[];
  /** The stages that are users' modules: only these can leave anything unawaited. */
  readonly #ownStages: readonly { readonly name: string; readonly use: string }[];
  readonly #attempts = new Set<Attempt>();

  /** `stageNames`: what the pipeline's stages are called, for errors that name the one a worker was in. */
  constructor(setup: WorkerSetup, options: PoolOptions, stageNames: readonly string[]) {
    super(options.threads);
    this.threads = options.threads;
    this.window = options.threads * WINDOW_PER_THREAD;
    this.#options = options;
    this.#stageNames = stageNames;
    this.#ownStages = setup.stages.flatMap(({ use, builtIn }, at) =>
      builtIn ? [] : [{ use, name: stageNames[at]! }],
    );
    this.#watchdog = new Watchdog(options.articleTimeout);
    this.#piscina = new Piscina({
      filename: WORKER_FILE,
      minThreads: 0,
      maxThreads: options.threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: IDLE_TIMEOUT,
      // Workers keep their event loop between tasks: a user's stage may have a connection or a timer of its own.
      atomics: 'disabled',
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: options.workerMemory },
      workerData: setup,
    });
    // Without a task there is no promise to reject: the worker could not start, or a stage threw between two tasks.
    this.#piscina.on('error', (error: Error) => {
      if (!this.#endUnstarted(error))
        this.#warnOfStray(toWireError(error), 'a worker ended between two batches');
    });
    this.#piscina.on('message', (message: unknown) => {
      if (isStrayError(message))
        this.#warnOfStray(message.stray, 'a promise was rejected that no stage awaits');
    });
  }

  protected override endAll(reason: Error): void {
    for (const { ending } of this.#attempts) ending.abort(reason);
  }

  protected override async release(): Promise<void> {
    await this.#piscina.destroy();
  }

  /** Tries the batch until it comes back: each item that ends a worker is left out of the next try. */
  protected override async perform(input: Input, signal: AbortSignal | undefined): Promise<Output> {
    const culprits: Culprit[] = [];
    for (let unexplained = 0; ;) {
      const attempt: Attempt = {
        task: { input, cell: createProgressCell(), culprits },
        ending: new AbortController(),
      };
      const ended = await this.#try(attempt, signal);
      if ('result' in ended) {
        const result = ended.result as TaskResult<Output>;
        if (result.ok) return result.output;
        throw fromWireError(result.error);
      }
      if (this.aborted || signal?.aborted === true) throw abortedError(signal?.reason ?? ended.cause);
      const item = itemOf(attempt.task.cell);
      const error = this.#death(attempt, ended.cause);
      const { code, stage, details } = error;
      this.#options.logger.warn({ code, stage, cause: details['cause'] }, 'a worker ended and is replaced');
      if (item >= 0) culprits.push({ item, error });
      else if (++unexplained > RETRIES) throw fromWireError(error);
    }
  }

  /** One try: the worker's result, or what ended it. */
  async #try(
    attempt: Attempt,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly result: TaskResult } | { readonly cause: unknown }> {
    const { task, ending } = attempt;
    const leave =
      signal &&
      onAbort(signal, () => {
        requestStop(task.cell);
      });
    const unwatch = this.#watchdog.watch(task.cell, (what) => {
      ending.abort(what === 'item' ? OVERTIME : new Error('the worker did not start'));
    });
    this.#attempts.add(attempt);
    try {
      return { result: (await this.#piscina.run(task, { signal: ending.signal })) as TaskResult };
    } catch (thrown) {
      return { cause: ending.signal.aborted ? (ending.signal.reason as unknown) : thrown };
    } finally {
      leave?.();
      this.#attempts.delete(attempt);
      unwatch();
    }
  }

  /** Whether there was a task whose worker had not begun. */
  #endUnstarted(error: Error): boolean {
    const unstarted = [...this.#attempts].filter(({ task }) => itemOf(task.cell) === NOT_STARTED);
    for (const { ending } of unstarted) ending.abort(error);
    return unstarted.length > 0;
  }

  /** Logs what no article's work waits for, with the stage whose module its stack goes through, or the only one that can be. */
  #warnOfStray({ details, cause }: WireError, message: string): void {
    const own = this.#ownStages;
    const stage =
      own.find(({ use }) => cause?.stack?.includes(use)) ?? (own.length === 1 ? own[0] : undefined);
    this.#options.logger.warn(
      { stage: stage?.name ?? null, cause: cause?.message ?? details['cause'] },
      message,
    );
  }

  /** The error of the item a worker was on when it ended. */
  #death({ task }: Attempt, cause: unknown): WireError {
    const stage = this.#stageName(stageOf(task.cell));
    const limit = this.#options.articleTimeout;
    return toWireError(
      cause === OVERTIME
        ? new CopydeskError('ERR_COPYDESK_ARTICLE_TIMEOUT', { limit }, { stage })
        : new CopydeskError('ERR_COPYDESK_WORKER_DIED', { cause: this.#describe(cause) }, { stage, cause }),
    );
  }

  /** Before the first stage an article is read, after the last its record is written. */
  #stageName(index: number): string {
    return index < 0 ? 'read' : (this.#stageNames[index] ?? 'write');
  }

  #describe(cause: unknown): string {
    if (!(cause instanceof Error)) return String(cause);
    if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return `out of memory (a worker may use ${String(this.#options.workerMemory)} MiB; see workerMemory)`;
    return cause.message;
  }
}

/** The reason with which the watchdog ends an attempt. */
const OVERTIME = Symbol('overtime');
