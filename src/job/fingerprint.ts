import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { STDIN, type JobInput } from './find-inputs.js';

/** An input as a journal knows it again. */
export interface Fingerprint {
  readonly uri: string;
  readonly size: number | null;
  /** Hash over both ends of the file; null for what cannot be read twice. */
  readonly hash: string | null;
}

/** Bytes at either end of a file that its hash covers: enough to tell other content of the same size, whatever the file's size. */
const END_BYTES = 1 << 16;

/** Throws `ERR_COPYDESK_INPUT_UNREADABLE`. */
export async function fingerprint({ uri, size }: JobInput): Promise<Fingerprint> {
  if (uri === STDIN || size === null) return { uri, size, hash: null };
  try {
    const file = await open(uri);
    try {
      const hash = createHash('sha256');
      for (const from of new Set([0, Math.max(0, size - END_BYTES)])) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, from);
        hash.update(buffer.subarray(0, bytesRead));
      }
      return { uri, size, hash: hash.digest('hex').slice(0, 32) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}
