import { BatchBuilder } from '../../src/readers/batch-builder.js';
import type { FormatName } from '../../src/readers/formats.js';
import type { Reader } from '../../src/readers/reader.js';
import { RecordCutter } from '../../src/readers/record-cutter.js';

/** Bytes in chunks of the sizes given (0 counts as 1), over and over; without sizes in one. */
export function cutInto(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  if (sizes.length === 0) return [bytes];
  const chunks: Uint8Array[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length]!);
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return chunks;
}

export interface CutOptions {
  readonly sizes?: readonly number[];
  readonly maxRecordBytes?: number;
  readonly skip?: number;
}

/** The records and faults of an input that comes in chunks of the sizes given. */
export function cutRecords(format: FormatName, reader: Reader, input: Uint8Array, options: CutOptions = {}) {
  const { sizes = [], maxRecordBytes = 1e6, skip = 0 } = options;
  const builder = new BatchBuilder(7);
  const limit = Infinity;
  const cutter = new RecordCutter(
    { uri: 'x', input: 0, format, reader, start: input, maxRecordBytes, skip, limit },
    builder,
  );
  for (const chunk of cutInto(input, sizes)) cutter.push(chunk);
  cutter.end();
  const batches = [...builder.takeAll()];
  const records = batches.flatMap(({ bytes, ends, offsets, ordinals, faults }) =>
    Array.from(ends, (end, item) => ({
      bytes: bytes.subarray(ends[item - 1] ?? 0, end),
      offset: offsets[item]!,
      ordinal: ordinals[item]!,
      fault: faults.find((fault) => fault.item === item)?.error,
    })),
  );
  return {
    all: records,
    head: batches.flatMap(({ sources }) => sources).at(-1)?.head ?? null,
    records: records.filter(({ fault }) => fault === undefined),
    faults: records.filter(({ fault }) => fault !== undefined),
  };
}
