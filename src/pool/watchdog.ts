import { START_TIMEOUT } from '../limits.js';
import { FINISHED, itemOf, NOT_STARTED, spentOf, visitOf, type ProgressCell } from '../wire/progress-cell.js';

/** What the watchdog found: an item outlasted its time, or the worker never began. */
export type Stuck = 'item' | 'start';

interface Watched {
  readonly cell: ProgressCell;
  readonly onStuck: (what: Stuck) => void;
  visit: number;
  /** When the item was first seen in this visit, less what its earlier visits took, in ms. */
  since: number;
}

/**
 * Sees that no task stays on one item too long, all visits to it together. It only reads the tasks' progress cells, a few times per time limit, on the
 * main thread's own clock; a worker that spins cannot escape it. A busy main thread makes it late, never wrong: an item is stuck
 * only if it is still under work when it is looked at.
 */
export class Watchdog {
  readonly #limit: number;
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Watches a task until the returned function is called. `onStuck` is called at most once. */
  watch(cell: ProgressCell, onStuck: (what: Stuck) => void): () => void {
    const entry: Watched = { cell, onStuck, visit: visitOf(cell), since: performance.now() };
    this.#watched.add(entry);
    this.#timer ??= setInterval(() => {
      this.#look();
    }, this.#interval()).unref();
    return () => {
      this.#leave(entry);
    };
  }

  /** Looks four times a limit, so that an item is ended after at most 1.25 times its limit. */
  #interval(): number {
    return Math.min(250, Math.max(10, this.#limit / 4));
  }

  #look(): void {
    const now = performance.now();
    for (const entry of this.#watched) {
      const visit = visitOf(entry.cell);
      if (visit !== entry.visit) {
        entry.visit = visit;
        entry.since = now - spentOf(entry.cell);
        continue;
      }
      const item = itemOf(entry.cell);
      const limit = item === NOT_STARTED ? START_TIMEOUT : this.#limit;
      if (item === FINISHED || now - entry.since <= limit) continue;
      this.#leave(entry);
      entry.onStuck(item === NOT_STARTED ? 'start' : 'item');
    }
  }

  #leave(entry: Watched): void {
    this.#watched.delete(entry);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
