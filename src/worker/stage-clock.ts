import type { BatchTimes } from '../wire/raw-batch.js';

/** Where an item is before its first stage; its stages follow, then its writing. */
const READING = 0;

/**
 * Measures where a batch's time goes: a look at the clock whenever an item or a stage begins, which costs some 50 ns. A stage
 * that awaits is charged for what it waits.
 */
export class StageClock {
  readonly #stages: Float64Array;
  readonly #items: Float32Array;
  #slot = READING;
  #since = 0;
  #began = 0;

  /** `stages`: of the pipeline; `items`: of the batch. */
  constructor(stages: number, items: number) {
    this.#stages = new Float64Array(stages + 2);
    this.#items = new Float32Array(items);
  }

  enterItem(): void {
    this.#slot = READING;
    this.#since = this.#began = performance.now();
  }

  /** Goes on to a stage; beyond the last, to the writing. */
  enterStage(stage: number): void {
    this.#enter(stage + 1);
  }

  leaveItem(item: number): void {
    this.#enter(READING);
    this.#items[item] = this.#since - this.#began;
  }

  get times(): BatchTimes {
    return { stages: this.#stages, items: this.#items };
  }

  #enter(slot: number): void {
    const now = performance.now();
    this.#stages[this.#slot]! += now - this.#since;
    this.#slot = slot;
    this.#since = now;
  }
}
