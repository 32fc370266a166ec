import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CopydeskError } from '../errors.js';
import { BatchBuilder } from '../readers/batch-builder.js';
import { loadReader, type FormatName } from '../readers/formats.js';
import { RecordCutter } from '../readers/record-cutter.js';
import type { RawBatch } from '../wire/raw-batch.js';
import { STDIN, type JobInput } from './find-inputs.js';

/** How a job's inputs are read. */
export interface ReadOptions {
  readonly inputs: readonly JobInput[];
  readonly from: FormatName;
  /** Records in a full batch. */
  readonly batch: number;
  readonly maxRecordBytes: number;
  /** Records to read at most. */
  readonly limit: number;
  /** Is told of bytes as they come from the disk. */
  readonly onBytes: (bytes: number) => void;
  /** Is told how many records were cut. */
  readonly onRecords: (records: number) => void;
}

const CHUNK = 1 << 18;

/** The records of all inputs in batches. Reads no further than it is asked. */
export async function* readBatches(options: ReadOptions): AsyncGenerator<RawBatch, void, undefined> {
  const builder = new BatchBuilder(options.batch);
  let left = options.limit;
  for (const { uri } of options.inputs) {
    if (left <= 0) break;
    const reader = await loadReader(options.from);
    const { maxRecordBytes } = options;
    const cutter = new RecordCutter(
      { uri, format: options.from, reader, maxRecordBytes, limit: left },
      builder,
    );
    let told = 0;
    const tell = (): void => {
      options.onRecords(cutter.count - told);
      told = cutter.count;
    };
    for await (const chunk of openInput(uri)) {
      options.onBytes(chunk.length);
      cutter.push(chunk);
      tell();
      yield* builder.takeFull();
      if (cutter.done) break;
    }
    cutter.end();
    tell();
    left -= cutter.count;
  }
  yield* builder.takeAll();
}

async function* openInput(uri: string): AsyncGenerator<Buffer, void, undefined> {
  const stream: Readable = uri === STDIN ? process.stdin : createReadStream(uri, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (cause) {
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}
