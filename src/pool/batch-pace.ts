import { BATCH_TIME } from '../limits.js';

/** How much of what was measured before still counts when the next batch comes back. */
const MEMORY = 0.75;

/**
 * How many articles the next batch takes: one at first, then twice as many as have come back together, up to what takes about
 * {@link BATCH_TIME}. So slow articles are shared by all workers and given one by one, and fast ones do not pay for their transport singly.
 */
export class BatchPace {
  readonly #most: number;
  #size = 1;
  #articles = 0;
  #ms = 0;

  /** `most`: articles that a batch never exceeds. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Articles that the next batch takes at most. */
  get size(): number {
    return this.#size;
  }

  /** A batch came back: it held `articles`, which took `ms` of a worker's time. */
  note(articles: number, ms: number): void {
    this.#articles = MEMORY * this.#articles + articles;
    this.#ms = MEMORY * this.#ms + ms;
    const timely = Math.floor((BATCH_TIME * this.#articles) / this.#ms);
    // A batch may be small because its source paused: that is no reason for the next to be.
    this.#size = Math.max(1, Math.min(this.#most, Math.max(this.#size, 2 * articles), timely));
  }
}
