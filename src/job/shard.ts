/** One of several parts of a job's records: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Which records are a shard's, by their number among all, from 0: every `count`-th, so that shards are of one size. */
export function keeper({ index, count }: Shard): (record: number) => boolean {
  return (record) => record % count === index - 1;
}
