import { CopydeskError } from '../errors.js';
import type { BatchTimes } from '../wire/raw-batch.js';
import { enterVisit, READING, stopRequested, type ProgressCell } from '../wire/progress-cell.js';
import { StageClock } from './stage-clock.js';

/** The way of one batch through a worker: tells the main thread where the work is, measures, and hears when it is to end. */
export class BatchCourse {
  readonly #cell: ProgressCell;
  readonly #clock: StageClock;
  readonly #stages: number;

  /** `stages`: of the pipeline; `items`: of the batch. */
  constructor(cell: ProgressCell, stages: number, items: number) {
    this.#cell = cell;
    this.#stages = stages;
    this.#clock = new StageClock(stages, items);
  }

  /** Begins a stage of an item. Throws `ERR_COPYDESK_ABORTED` when the batch is not wanted any more. */
  enter(item: number, stage: number): void {
    if (stopRequested(this.#cell))
      throw new CopydeskError('ERR_COPYDESK_ABORTED', { reason: 'the batch is not wanted any more' });
    this.#clock.enter(item, stage);
    enterVisit(this.#cell, { item, stage, spent: this.#clock.spentOn(item) });
  }

  enterReading(item: number): void {
    this.enter(item, READING);
  }

  enterWriting(item: number): void {
    this.enter(item, this.#stages);
  }

  /** Milliseconds that an item took before it came to where it is. */
  spentOn(item: number): number {
    return this.#clock.spentOn(item);
  }

  /** What the batch took. */
  get times(): BatchTimes {
    this.#clock.leave();
    return this.#clock.times;
  }
}
