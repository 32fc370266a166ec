import PQueue from 'p-queue';

/**
 * Lets as many tasks through as there are workers, first come first served, so that the worker pool's own queue stays empty; and
 * knows when one more could begin at once.
 */
export class Gate {
  readonly #queue: PQueue;
  readonly #width: number;
  #waiters: (() => void)[] = [];

  constructor(width: number) {
    this.#width = width;
    this.#queue = new PQueue({ concurrency: width });
  }

  /** Runs `work` when its turn comes. Rejects with the signal's reason if that aborts before. */
  async pass<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    try {
      return await this.#queue.add(work, signal === undefined ? {} : { signal });
    } finally {
      this.#tellWaiters();
    }
  }

  /** Resolves when a worker has nothing to do. */
  async whenFree(): Promise<void> {
    while (this.#queue.pending + this.#queue.size >= this.#width)
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** Resolves when everything that was let in is done. */
  async whenIdle(): Promise<void> {
    await this.#queue.onIdle();
  }

  #tellWaiters(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const tell of waiters) tell();
  }
}
