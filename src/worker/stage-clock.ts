import type { BatchTimes } from '../wire/raw-batch.js';

const NOWHERE = -1;

/**
 * Measures where a batch's time goes: a look at the clock whenever a stage of an item begins, which costs some 50 ns. A stage that
 * awaits is charged for what it waits.
 */
export class StageClock {
  readonly #stages: Float64Array;
  readonly #items: Float32Array;
  #item = NOWHERE;
  #slot = 0;
  #since = 0;

  /** `stages`: of the pipeline; `items`: of the batch. */
  constructor(stages: number, items: number) {
    this.#stages = new Float64Array(stages + 2);
    this.#items = new Float32Array(items);
  }

  /** Begins a stage of an item: -1 its reading, beyond the last its writing. What comes until the next is charged to it. */
  enter(item: number, stage: number): void {
    this.leave();
    this.#item = item;
    this.#slot = stage + 1;
  }

  /** Ends what was begun last. */
  leave(): void {
    const now = performance.now();
    if (this.#item !== NOWHERE) {
      this.#stages[this.#slot]! += now - this.#since;
      this.#items[this.#item]! += now - this.#since;
    }
    this.#item = NOWHERE;
    this.#since = now;
  }

  /** Milliseconds that an item took so far, without what is under way. */
  spentOn(item: number): number {
    return this.#items[item]!;
  }

  get times(): BatchTimes {
    return { stages: this.#stages, items: this.#items };
  }
}
