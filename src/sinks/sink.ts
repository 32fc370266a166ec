import type { AnnotatedArticle } from '../record/record.js';

/** How records are written. Runs in a worker; the main thread only joins the bytes. */
export interface Sink {
  /** What stands once at the beginning of the output. */
  readonly head: string;
  /** A record's share of the output, line ends included; may be empty. */
  readonly encode: (record: AnnotatedArticle) => string;
  /** What stands once at its end. */
  readonly tail?: string;
  /**
   * The same in two halves, between which stands the value of `duplicateOf`: it is only known on the main thread. Left out by formats
   * that cannot say it.
   */
  readonly halves?: (record: AnnotatedArticle) => readonly [before: string, after: string];
  /** Whether records must hold their text. */
  readonly needsText?: boolean;
  /**
   * Makes the output's files of all records, when these are done: for formats that no bytes can be appended to. What is written until then
   * is NDJSON.
   */
  readonly assemble?: Assemble;
}

/**
 * Writes files of `records` under names of their own; gives each with the name it is to have, the output's own last. Throws what `records`
 * throw, and `ERR_COPYDESK_ABORTED` when `signal` says so where it works without them; leaves nothing behind then.
 */
export type Assemble = (
  records: AsyncIterable<AnnotatedArticle>,
  out: string,
  signal?: AbortSignal,
) => Promise<readonly AssembledFile[]>;

export interface AssembledFile {
  readonly written: string;
  readonly name: string;
}
