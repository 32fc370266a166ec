import type { RecordChoice } from '../readers/batch-builder.js';
import type { RecordPlace } from './record-place.js';

/** One of several parts of a job's records: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The whole, as a part. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** Which records are a shard's: every `count`-th of all, so that shards are of one size. */
export function recordsOf({ index, count }: Shard): RecordChoice {
  return ({ before }, ordinal) => (before + ordinal - 1) % count === index - 1;
}

/** Which of its shard's records one is, from 0. */
export function numberIn({ count }: Shard, { before, ordinal }: RecordPlace): number {
  return Math.floor((before + ordinal - 1) / count);
}
