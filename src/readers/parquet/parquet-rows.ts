import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PACKAGE_ROOT } from '../../package-root.js';
import { DamagedStream } from '../compression/codec.js';

const MAGIC = 'PAR1';

/** Milliseconds that some megabytes may take: damaged bytes can send the decoder in circles. */
const SLICE_TIMEOUT = 60_000;

/** MiB of heap for what is being decoded. */
const HEAP = 2048;

export function isParquet(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/** What the decoding thread says, once for each time it is asked. */
export interface DecodedSlice {
  /** Null at the end. */
  readonly rows: Uint8Array | null;
  /** Bytes read from the disk since the last time. */
  readonly bytes: number;
  /** What went wrong, and whether the file is to blame. */
  readonly error?: { readonly message: string; readonly isDamage: boolean };
}

/**
 * The rows of a Parquet file on disk as lines of JSON, which the reader of `parquet` parses: columns cannot be cut into records as bytes. They
 * are decoded in a thread of their own, one step ahead; `onBytes` is told of bytes as they are read. Throws {@link DamagedStream}
 * for what is no Parquet, has row groups too large to be held, or never comes to an end.
 */
export async function* parquetRows(
  path: string,
  onBytes: (bytes: number) => void,
  timeout: number = SLICE_TIMEOUT,
): AsyncGenerator<Uint8Array, void, undefined> {
  const thread = new Worker(join(PACKAGE_ROOT, 'dist/workers/decode-parquet.js'), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  const ask = async (): Promise<DecodedSlice> => {
    thread.postMessage('next');
    try {
      const [slice] = (await once(thread, 'message', { signal: AbortSignal.timeout(timeout) })) as [
        DecodedSlice,
      ];
      return slice;
    } catch (cause) {
      const isLate = (cause as Error).name === 'AbortError';
      const problem = isLate ? `it cannot be decoded in ${timeout} ms` : (cause as Error).message;
      throw new DamagedStream(problem, { cause });
    }
  };
  try {
    for (let asked = ask(); ;) {
      const { rows, bytes, error } = await asked;
      onBytes(bytes);
      if (error !== undefined) throw new (error.isDamage ? DamagedStream : Error)(error.message);
      if (rows === null) return;
      asked = ask();
      // Whoever leaves between two slices waits for none.
      asked.catch(() => undefined);
      yield rows;
    }
  } finally {
    await thread.terminate();
  }
}
