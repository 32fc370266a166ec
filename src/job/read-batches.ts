import { CopydeskError } from '../errors.js';
import { BatchBuilder, type RecordChoice } from '../readers/batch-builder.js';
import { DamagedStream } from '../readers/compression/codec.js';
import { detectFormat } from '../readers/detect-format.js';
import { FORMAT_NAMES, loadReader, type FormatName } from '../readers/formats.js';
import { RecordCutter } from '../readers/record-cutter.js';
import type { RawBatch, RecordSource } from '../wire/raw-batch.js';
import type { JobInput } from './find-inputs.js';
import { openInput, type InputPart } from './open-input.js';
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
  let read = 0;
  let damaged = false;
  const fault = (partUri: string, error: CopydeskError): void => {
    const place = { input, before: before + read, beforeInInput: read };
    if (read++ < skip) return;
    const added = builder.added;
    const source: RecordSource = { uri: partUri, ...place, format: 'text', head: null };
    builder.addFault(source, error, { ordinal: 1, offset: 0 });
    options.onRecords(builder.added - added);
  };
  try {
    for await (const part of openInput(uri, options.onBytes)) {
      if (before + read >= options.limit) break;
      const format = part.format ?? options.from ?? formatOf(part);
      if (format === null) {
        fault(part.uri, unknownFormat(uri, part, options));
        damaged = false;
      } else {
        const place = { input, before: before + read, beforeInInput: read, skip: Math.max(0, skip - read) };
        const done = yield* readPart(part, format, place, options, builder);
        read += done.count;
        damaged = done.damaged;
      }
    }
  } catch (thrown) {
    // Damage within a part of a stream is the stream's too: it is told once.
    if (!isDamage(thrown)) throw thrown;
    if (!damaged && before + read < options.limit) fault(uri, thrown);
  }
  return read;
}

/** Where a part stands among the records of a job; see {@link RecordSource}. */
interface PartPlace {
  readonly input: number;
  readonly before: number;
  readonly beforeInInput: number;
  readonly skip: number;
}

/** Gives the number of records in a part, with those that were skipped, and whether it ended in damage. */
async function* readPart(
  { uri, start, chunks }: InputPart,
  format: FormatName,
  place: PartPlace,
  options: ReadOptions,
  builder: BatchBuilder,
): AsyncGenerator<RawBatch, { readonly count: number; readonly damaged: boolean }, undefined> {
  const reader = await loadReader(format);
  const { maxRecordBytes, onRecords } = options;
  const limit = options.limit - place.before;
  const cutter = new RecordCutter({ uri, format, reader, start, maxRecordBytes, limit, ...place }, builder);
  let damaged = false;
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
    damaged = true;
  }
  tell();
  return { count: cutter.count, damaged };
}

/** An input that is alone is asked for by its name, and must be readable; what is among others, or in an archive, may be anything. */
function unknownFormat(input: string, { uri }: InputPart, { inputs }: ReadOptions): CopydeskError {
  const error = new CopydeskError('ERR_COPYDESK_INPUT_FORMAT', { uri, known: FORMAT_NAMES.join(', ') });
  if (inputs.length === 1 && uri === input) throw error;
  return error;
}

function formatOf({ uri, start }: InputPart): FormatName | null {
  // Nothing can be wrong with nothing.
  return detectFormat(uri, start) ?? (start.length === 0 ? 'ndjson' : null);
}

/** Whether an input cannot be read because its own bytes are damaged, which no retry mends: a gzip file cut short. */
function isDamage(thrown: unknown): thrown is CopydeskError {
  if (!(thrown instanceof CopydeskError) || thrown.code !== 'ERR_COPYDESK_INPUT_UNREADABLE') return false;
  return thrown.cause instanceof DamagedStream;
}
