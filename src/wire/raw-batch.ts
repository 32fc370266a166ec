import type { FormatName } from '../readers/formats.js';
import type { WireError } from './error.js';

/** An input as far as a worker must know it: what its records are called and how they are read. */
export interface RecordSource {
  readonly uri: string;
  /** Its index among the job's inputs. */
  readonly input: number;
  /** Records of all inputs before it, and of the members of an archive before this one. */
  readonly before: number;
  /** How many of these are in the same input: 0 for what is no member of an archive. */
  readonly beforeInInput: number;
  readonly format: FormatName;
  /** What stands once at the beginning of the input and is needed for every record: the header row of a table. */
  readonly head: Uint8Array | null;
}

/** A record that has no readable bytes, and why. */
export interface Fault {
  readonly item: number;
  readonly error: WireError;
}

/**
 * Records as they were cut from inputs, not yet looked at: the archive program's input. Record `i` is
 * `bytes.subarray(ends[i - 1] ?? 0, ends[i])`.
 */
export interface RawBatch {
  /** Which batch of its job it is. */
  readonly serial: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  /** Which record of its input each is, from 1. */
  readonly ordinals: Float64Array;
  /** Where each begins in its decompressed input. */
  readonly offsets: Float64Array;
  readonly sources: readonly RecordSource[];
  /** Index into `sources`, for each record. */
  readonly sourceOf: Uint32Array;
  readonly faults: readonly Fault[];
}

/** What became of a record. */
export const WRITTEN = 0;
export const REJECTED = 1;
export const FILTERED = 2;
/** Left out as a near copy of a record before it. */
export const DUPLICATE = 3;
/** Written, and marked as a near copy of a record before it. */
export const MARKED = 4;

/** What it takes to find copies among a batch's records, where the job asks for it. */
export interface RecordSignatures {
  /** `TEXT_BANDS` words a record; all zero where there is nothing to compare. */
  readonly words: Uint32Array;
  /** Each record's id as JSON, and where it ends; empty for what was not written. */
  readonly ids: Uint8Array;
  readonly idEnds: Uint32Array;
  /** Where in the output the value of `duplicateOf`, `null`, stands for each record; -1 where the format has none. */
  readonly marks: Int32Array;
}

/** Where the time of a batch went, in milliseconds. */
export interface BatchTimes {
  /** Reading, each stage in its order, writing. */
  readonly stages: Float64Array;
  /** Each record. */
  readonly items: Float32Array;
}

/** The archive program's output: encoded records and rejects, with where each record's share of them ends. */
export interface ArchiveOutput {
  /** The batch that it comes from. */
  readonly serial: number;
  readonly output: Uint8Array;
  readonly outputEnds: Uint32Array;
  readonly rejects: Uint8Array;
  readonly rejectEnds: Uint32Array;
  /** {@link WRITTEN}, {@link REJECTED} or {@link FILTERED} for each record; the main thread finds copies and knows more. */
  readonly fates: Uint8Array;
  /** Null when no copies are looked for. */
  readonly signatures: RecordSignatures | null;
  /** Null for records that were annotated before. */
  readonly times: BatchTimes | null;
}
