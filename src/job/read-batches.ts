import { CopydeskError } from '../errors.js';
import { BatchBuilder, type RecordChoice } from '../readers/batch-builder.js';
import { DamagedStream } from '../readers/compression/codec.js';
import { detectFormat } from '../readers/detect-format.js';
import { FORMAT_NAMES, loadReader, type FormatName } from '../readers/formats.js';
import { RecordCutter } from '../readers/record-cutter.js';
import type { RawBatch } from '../wire/raw-batch.js';
import type { JobInput } from './find-inputs.js';
import { openInput } from './open-input.js';
import type { RecordPlace } from './record-place.js';

/** How a job's inputs are read. */
export interface ReadOptions {
  readonly inputs: readonly JobInput[];
  /** @default what each input's content and name say */
  readonly from: FormatName | undefined;
  /** Records in a full batch. */
  readonly batch: number;
  /** Which records are wanted; others are counted, but not given. */
  readonly keeps?: RecordChoice | undefined;
  readonly maxRecordBytes: number;
  /** Records of all inputs to read at most, those that were done before included. */
  readonly limit: number;
  /** The last record that was done by a job before this one: what comes before it is skipped. */
  readonly after: RecordPlace | null;
  /** Is told of bytes as they come from the disk. */
  readonly onBytes: (bytes: number) => void;
  /** Is told how many of the records that are wanted were cut. */
  readonly onRecords: (records: number) => void;
}

/**
 * The records of all inputs in batches. Reads no further than it is asked. Throws `ERR_COPYDESK_INPUT_FORMAT`, and
 * `ERR_COPYDESK_INPUT_UNREADABLE` for what the disk does not give; an input that ends in damage gives a reject, and the next is read.
 */
export async function* readBatches(options: ReadOptions): AsyncGenerator<RawBatch, void, undefined> {
  const builder = new BatchBuilder(options.batch, options.keeps);
  let before = options.after?.before ?? 0;
  for (
    let input = options.after?.input ?? 0;
    input < options.inputs.length && before < options.limit;
    input++
  )
    before += yield* readInput(input, before, options, builder);
  yield* builder.takeAll();
}

/** Gives the number of records of an input, those that were skipped too. In a job of many inputs, one of an unknown format is a reject. */
async function* readInput(
  input: number,
  before: number,
  options: ReadOptions,
  builder: BatchBuilder,
): AsyncGenerator<RawBatch, number, undefined> {
  const { uri } = options.inputs[input]!;
  const skip = options.after?.input === input ? options.after.ordinal : 0;
  const { start, chunks } = await openInput(uri, options.onBytes);
  const format = options.from ?? formatOf(uri, start);
  if (format === null) {
    const error = new CopydeskError('ERR_COPYDESK_INPUT_FORMAT', { uri, known: FORMAT_NAMES.join(', ') });
    if (options.inputs.length === 1) throw error;
    if (skip > 0) return 1;
    const added = builder.added;
    builder.addFault({ uri, input, before, format: 'text', head: null }, error, { ordinal: 1, offset: 0 });
    options.onRecords(builder.added - added);
    return 1;
  }
  const reader = await loadReader(format);
  const { maxRecordBytes, onRecords } = options;
  const cutter = new RecordCutter(
    { uri, input, before, format, reader, start, maxRecordBytes, skip, limit: options.limit - before },
    builder,
  );
  let told = builder.added;
  const tell = (): void => {
    onRecords(builder.added - told);
    told = builder.added;
  };
  try {
    for await (const chunk of chunks) {
      cutter.push(chunk);
      tell();
      yield* builder.takeFull();
      if (cutter.done) break;
    }
    cutter.end();
  } catch (thrown) {
    // The record that the damage cuts short is the one that is rejected.
    if (!isDamage(thrown)) throw thrown;
    if (!cutter.done) cutter.fail(thrown);
  }
  tell();
  return cutter.count;
}

function formatOf(uri: string, start: Uint8Array): FormatName | null {
  // Nothing can be wrong with nothing.
  return detectFormat(uri, start) ?? (start.length === 0 ? 'ndjson' : null);
}

/** Whether an input cannot be read because its own bytes are damaged, which no retry mends: a gzip file cut short. */
function isDamage(thrown: unknown): thrown is CopydeskError {
  if (!(thrown instanceof CopydeskError) || thrown.code !== 'ERR_COPYDESK_INPUT_UNREADABLE') return false;
  return thrown.cause instanceof DamagedStream;
}
