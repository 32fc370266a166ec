import type { DeskOptions } from '../config.js';
import type { FieldMap } from '../readers/article-fields.js';
import type { FormatName } from '../readers/formats.js';
import type { StageDescription } from '../record/producer.js';
import type { SinkName } from '../sinks/sink-names.js';
import type { Counts } from './accounting.js';
import type { DedupeMode } from './copy-finder.js';
import type { Fingerprint } from './fingerprint.js';
import type { Shard } from './shard.js';
import type { WorkReport } from './work-times.js';
import type { JobDigest } from './write-digest.js';

/** What an archive job is to do. */
export interface JobOptions {
  /** Files, folders, patterns; `-` is stdin. */
  readonly inputs: readonly string[];
  /** The one file that records go to; a name that ends in `.gz` compresses it. */
  readonly out: string;
  /** @default OUT.rejects.ndjson, made only when there are rejects */
  readonly rejects?: string | undefined;
  /** @default what content and name of each input say */
  readonly from?: FormatName | undefined;
  /** @default what the output's name says */
  readonly to?: SinkName | undefined;
  /** Columns that fill an article's fields, where they have unusual names. */
  readonly map?: FieldMap | undefined;
  /**
   * Languages of the records to write, ISO 639-1, `unknown` for texts whose language is not sure; others are counted as filtered.
   * @default all
   */
  readonly languages?: readonly string[] | undefined;
  /**
   * Which part of the records is done: those of one shard of several, whose outputs {@link mergeShards} joins again.
   * @default all
   */
  readonly shard?: Shard | undefined;
  /**
   * What is done with near copies of an article that came before: they are written with its id as `duplicateOf`, or left out and counted.
   * @default nothing: no copies are looked for
   */
  readonly dedupe?: DedupeMode | undefined;
  /**
   * Records to read at most.
   * @default all
   */
  readonly limit?: number | undefined;
  /**
   * Begin anew, whatever is there; an earlier output is replaced when the new one is whole.
   * @default false
   */
  readonly fresh?: boolean | undefined;
  /**
   * A file of rejects to try again, of a job that is done: they alone are annotated, and merged in at their places. Limits may be others
   * than before, and what a stage of one's own could not reach may be there again.
   * @default none
   */
  readonly retryRejects?: string | undefined;
  /**
   * Write records as they are done instead of in the order of the inputs.
   * @default false
   */
  readonly unordered?: boolean | undefined;
  /**
   * One summary of all records, written when the job is done; the same command on a job that is done writes it anew.
   * @default none
   */
  readonly digest?: JobDigest | undefined;
  /**
   * Where counts, times by stage, the slowest articles, versions and hashes go as JSON when the job is done.
   * @default nowhere
   */
  readonly report?: string | undefined;
  /** Pipeline and threads. */
  readonly desk?: DeskOptions | undefined;
}

/** How far a job is. */
export interface JobProgress {
  /** Bytes read from the inputs, compressed as they are. */
  readonly bytes: number;
  /** The inputs' sum of bytes; null when one of them is a pipe. */
  readonly totalBytes: number | null;
  readonly counts: Readonly<Counts>;
  /** Records that earlier runs had done; as long as no others are counted, their inputs are read again. */
  readonly resumedFrom: number;
  /** Records to read at most; null when all are. */
  readonly limit: number | null;
}

/** Who is told how a job goes, and who can end it. */
export interface JobWatch {
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch, and every second besides. */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Told which share of the records has gone into an output that is made of all of them at the end, from 0 to 1. */
  readonly onAssembly?: ((share: number) => void) | undefined;
}

/** How a job went. */
export interface JobResult {
  readonly counts: Readonly<Counts>;
  /** Rejects by the code of their error. */
  readonly rejectCodes: Readonly<Record<string, number>>;
  /** The rejects file; null when there is none. */
  readonly rejects: string | null;
  readonly producer: string;
  readonly inputs: readonly Fingerprint[];
  readonly stages: readonly StageDescription[];
  /** What the work took, of earlier runs of the job too. */
  readonly work: WorkReport;
  readonly seconds: number;
  readonly bytes: number;
  /** Records that an earlier run had done; all of them when there was nothing left to do. */
  readonly resumedFrom: number;
  /** Rejects that were tried again; null when that was not asked for. */
  readonly retried: number | null;
}
