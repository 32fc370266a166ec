import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { STDIN, type JobInput } from './find-inputs.js';

/** An input as a journal knows it again. */
export interface Fingerprint {
  readonly uri: string;
  readonly size: number | null;
  /** Hash of the content, or of samples of it; null for what cannot be read twice. */
  readonly hash: string | null;
  /** When a file of which only samples are hashed was last modified, in ms; null for others. */
  readonly modified?: number | null;
}

/** Files up to this size are hashed whole: it takes less than a tenth of a second. */
const WHOLE_BYTES = 1 << 26;

/** Blocks of a larger file that are hashed, evenly spread from its first byte to its last. */
const BLOCKS = 64;
const BLOCK_BYTES = 1 << 16;

/**
 * Small files are known by all of their bytes; large ones by size, time of modification and 64 blocks: reading hundreds of gigabytes once
 * more before the work begins, at each resuming, would cost hours. What that cannot see is an edit of a large file that keeps
 * its size, hits no block, and sets the time of modification back. Throws `ERR_COPYDESK_INPUT_UNREADABLE`.
 */
export async function fingerprint({ uri, size }: JobInput): Promise<Fingerprint> {
  if (uri === STDIN || size === null) return { uri, size, hash: null };
  try {
    const file = await open(uri);
    try {
      const isWhole = size <= WHOLE_BYTES;
      const hash = createHash('sha256');
      const buffer = Buffer.alloc(BLOCK_BYTES);
      for (const from of isWhole ? everyBlock(size) : spreadBlocks(size)) {
        const { bytesRead } = await file.read(buffer, 0, BLOCK_BYTES, from);
        hash.update(buffer.subarray(0, bytesRead));
      }
      const modified = isWhole ? null : Math.floor((await file.stat()).mtimeMs);
      return { uri, size, hash: hash.digest('hex').slice(0, 32), modified };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}

function* everyBlock(size: number): Generator<number> {
  for (let from = 0; from < size; from += BLOCK_BYTES) yield from;
}

function* spreadBlocks(size: number): Generator<number> {
  for (let block = 0; block < BLOCKS; block++)
    yield Math.floor((block * (size - BLOCK_BYTES)) / (BLOCKS - 1));
}
