import { parentPort, workerData } from 'node:worker_threads';
import { DamagedStream } from '../src/readers/compression/codec.js';
import { decodeRows } from '../src/readers/parquet/decode-rows.js';
import type { DecodedSlice } from '../src/readers/parquet/parquet-rows.js';

let bytes = 0;
const slices = decodeRows(workerData as string, (more) => (bytes += more));

async function nextSlice(): Promise<DecodedSlice> {
  try {
    const next = await slices.next();
    return { rows: next.done === true ? null : next.value, bytes };
  } catch (thrown) {
    const { message } = thrown as Error;
    return { rows: null, bytes, error: { message, isDamage: thrown instanceof DamagedStream } };
  }
}

/** Decodes a slice of the file's rows each time it is asked. */
parentPort?.on('message', () => {
  void nextSlice().then((slice) => {
    bytes = 0;
    parentPort?.postMessage(slice);
  });
});
