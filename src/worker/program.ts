import type { Article } from '../document/article.js';
import type { AnnotatedArticle } from '../record/record.js';
import type { WireError } from '../wire/error.js';
import type { BatchTimes } from '../wire/raw-batch.js';

/** Runs the pipeline over an article and makes its record. Rejects with a CopydeskError. */
export type Annotate = (article: Article) => Promise<AnnotatedArticle>;

/**
 * What a worker does with batches of one kind. The library's program takes articles and gives records; the archive's takes bytes
 * and gives bytes: `reader.parse → annotate → sink.encode`. The runner owns the loop, so that whatever happens to one item
 * (a throw, a timeout, the death of the worker) is that item's alone, whichever program runs.
 */
export interface Program<Input = unknown, Output = unknown> {
  /** Begins a batch. Should look at no item yet: what goes wrong here costs the whole batch. */
  open(input: Input): BatchWork<Output> | Promise<BatchWork<Output>>;
}

/** One batch under way. Items are taken in order, each exactly once: either `process` returns, or `fail` is called. */
export interface BatchWork<Output = unknown> {
  /** Number of items. */
  readonly length: number;
  /** Does one item. What it throws is given to `fail`, so it must leave nothing half done behind when it throws. */
  process(item: number, annotate: Annotate): Promise<void> | void;
  /** Takes note that an item gives no record, and why. Also called, without `process`, for an item that ended a worker before. */
  fail(item: number, error: WireError): void;
  /** Ends the batch and gives its output; `times` says what its items took. It is copied to the main thread: packed arrays and bytes cross fast, objects do not. */
  close(times: BatchTimes): Output;
}

/** Makes a program from the options it was set up with (structured-cloned on the way into a worker). */
export type ProgramFactory = (options: unknown) => Program | Promise<Program>;
