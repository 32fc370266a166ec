/**
 * Integers that a worker and the main thread share while one task runs: how the watchdog knows which article and stage a worker is
 * on, even when it can no longer speak. A worker comes to an article several times, once for each stage: each time is a visit.
 *
 * ```
 * [ item, stage, stop, spent, visit ]
 *    │      │     │     │      └─ counts the visits, so that one which lasts is told from one that comes again
 *    │      │     │     └─ milliseconds that the item's earlier visits took
 *    │      │     └─ set by main: leave the rest of the batch
 *    │      └─ index of the stage; -1 before the first (reading), the number of stages after the last (writing)
 *    └─ index of the item in the batch; NOT_STARTED before the first, FINISHED after the last
 * ```
 */
export type ProgressCell = Int32Array<SharedArrayBuffer>;

const ITEM = 0;
const STAGE = 1;
const STOP = 2;
const SPENT = 3;
const VISIT = 4;

/** The worker has not begun: it starts, or the task waits for it. */
export const NOT_STARTED = -1;
export const FINISHED = -2;
/** The item is being read: no stage runs yet. */
export const READING = -1;

/** Where a worker is. */
export interface Visit {
  readonly item: number;
  readonly stage: number;
  /** Milliseconds that the item took before. */
  readonly spent: number;
}

export function createProgressCell(): ProgressCell {
  const cell = new Int32Array(new SharedArrayBuffer(5 * Int32Array.BYTES_PER_ELEMENT));
  cell[ITEM] = NOT_STARTED;
  cell[STAGE] = READING;
  return cell;
}

/** Worker: begins a stage of an item. The visit is counted last, so that no one sees a new one with an old item, stage or time. */
export function enterVisit(cell: ProgressCell, { item, stage, spent }: Visit): void {
  Atomics.store(cell, STAGE, stage);
  Atomics.store(cell, SPENT, spent);
  Atomics.store(cell, ITEM, item);
  Atomics.add(cell, VISIT, 1);
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

export function spentOf(cell: ProgressCell): number {
  return Atomics.load(cell, SPENT);
}

/** How many visits have begun. */
export function visitOf(cell: ProgressCell): number {
  return Atomics.load(cell, VISIT);
}

/** Main: asks the worker to leave the rest of the batch. */
export function requestStop(cell: ProgressCell): void {
  Atomics.store(cell, STOP, 1);
}

export function stopRequested(cell: ProgressCell): boolean {
  return Atomics.load(cell, STOP) === 1;
}
