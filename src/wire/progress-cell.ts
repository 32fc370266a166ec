/**
 * Three integers that a worker and the main thread share while one task runs: how the watchdog knows which article and
 * stage a worker is on, even when it can no longer speak.
 *
 * ```
 * [ item, stage, stop ]
 *    │      │     └─ set by main: leave the rest of the batch
 *    │      └─ index of the stage; -1 before the first (reading), the number of stages after the last (writing)
 *    └─ index of the item in the batch; NOT_STARTED before the first, FINISHED after the last
 * ```
 */
export type ProgressCell = Int32Array<SharedArrayBuffer>;

const ITEM = 0;
const STAGE = 1;
const STOP = 2;

/** The worker has not begun: it starts, or the task waits for it. */
export const NOT_STARTED = -1;
export const FINISHED = -2;
/** The item is being read: no stage runs yet. */
export const READING = -1;

export function createProgressCell(): ProgressCell {
  const cell = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  cell[ITEM] = NOT_STARTED;
  cell[STAGE] = READING;
  return cell;
}

/** Worker: begins an item. The stage is set first, so that no one sees a new item with an old stage. */
export function enterItem(cell: ProgressCell, item: number): void {
  Atomics.store(cell, STAGE, READING);
  Atomics.store(cell, ITEM, item);
}

/** Worker: begins a stage of the current item. */
export function enterStage(cell: ProgressCell, stage: number): void {
  Atomics.store(cell, STAGE, stage);
}

/** Worker: the batch is done. */
export function finish(cell: ProgressCell): void {
  Atomics.store(cell, ITEM, FINISHED);
}

export function itemOf(cell: ProgressCell): number {
  return Atomics.load(cell, ITEM);
}

export function stageOf(cell: ProgressCell): number {
  return Atomics.load(cell, STAGE);
}

/** Main: asks the worker to leave the rest of the batch. */
export function requestStop(cell: ProgressCell): void {
  Atomics.store(cell, STOP, 1);
}

export function stopRequested(cell: ProgressCell): boolean {
  return Atomics.load(cell, STOP) === 1;
}
