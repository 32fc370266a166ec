import { CopydeskError } from '../errors.js';
import { filesBeside, type JobFiles } from './begin-job.js';
import { differenceOf } from './identity-difference.js';
import type { JobIdentity } from './job-identity.js';
import { Journal, type Checkpoint } from './journal.js';
import type { Shard } from './shard.js';

/** The output of one shard, done. */
export interface FoundShard {
  readonly shard: Shard;
  readonly identity: JobIdentity;
  readonly end: Checkpoint;
  readonly files: Pick<JobFiles, 'out' | 'rejects' | 'index'>;
}

/**
 * The shards behind the names of their outputs, in their order. Throws `ERR_COPYDESK_SHARDS` when one is missing, doubled, not done or
 * of another job.
 */
export async function findShards(outputs: readonly string[]): Promise<readonly FoundShard[]> {
  const found: FoundShard[] = [];
  for (const out of outputs) found.push(await shardOf(out));
  found.sort((a, b) => a.shard.index - b.shard.index);
  const { shard, identity } = found[0]!;
  for (const { shard: other, identity: its, files } of found) {
    const difference = differenceOf(wholeOf(identity), wholeOf(its));
    if (difference !== null) throw apart(`of ${files.out}, ${difference}`);
    if (other.count !== shard.count)
      throw apart(`${files.out} is one of ${other.count}, another one of ${shard.count}`);
  }
  for (let index = 1; index <= shard.count; index++) {
    const times = found.filter((one) => one.shard.index === index).length;
    if (times !== 1) throw apart(`shard ${index}/${shard.count} is given ${times} times`);
  }
  return found;
}

/** The job that shards are parts of. Where each has its rejects, and where its inputs lay, is no difference. */
export function wholeOf({ options, inputs, ...made }: JobIdentity): JobIdentity {
  return {
    ...made,
    options: { ...options, shard: undefined, rejects: undefined },
    inputs: inputs.map((input, index) => ({ ...input, uri: `input ${index + 1}`, modified: null })),
  };
}

async function shardOf(out: string): Promise<FoundShard> {
  const journal = await Journal.read(filesBeside(out).journal);
  if (journal === null) throw apart(`${out} has no journal beside it`);
  const { identity, last } = journal;
  const { shard, rejects } = identity.options;
  if (shard === undefined) throw apart(`${out} was written without --shard`);
  if (last?.done !== true) throw apart(`${out} is not done: run its command again`);
  return { shard, identity, end: last, files: filesBeside(out, rejects) };
}

function apart(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_SHARDS', { problem });
}
