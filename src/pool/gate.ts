import PQueue from 'p-queue';
import { untilAborted } from './on-abort.js';

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

  /** Runs `work` when its turn comes. Rejects with the signal's reason, then or later, if that aborts; the next one has its turn then. */
  async pass<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    try {
      return await this.#queue.add(async () => untilAborted(signal, work));
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
