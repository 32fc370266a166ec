import type { Article } from '../document/article.js';
import type { AnnotatedArticle } from '../record/record.js';
import type { WireError } from '../wire/error.js';
import type { BatchTimes } from '../wire/raw-batch.js';

/**
 * What a worker does with batches of one kind. The library's program takes articles and gives records; the archive's takes bytes
 * and gives bytes: `reader.parse → pipeline → sink.encode`. The runner owns the loop, so that whatever happens to one item
 * (a throw, a timeout, the death of the worker) is that item's alone, whichever program runs.
 */
export interface Program<Input = unknown, Output = unknown> {
  /** Begins a batch. Should look at no item yet: what goes wrong here costs the whole batch. */
  open(input: Input): BatchWork<Output> | Promise<BatchWork<Output>>;
}

/**
 * One batch under way. Its items are taken in groups: those of a group are read in order, then ended in order, each by `write` or by
 * `fail`. An item that ended a worker before is not read.
 */
export interface BatchWork<Output = unknown> {
  /** Number of items. */
  readonly length: number;
  /** How large an item is, in bytes or UTF-16 units: all of a group are held at once. Looks at nothing inside it. */
  weightOf(item: number): number;
  /** The article of an item. What it throws is given to `fail`. */
  read(item: number): Article | Promise<Article>;
  /** Ends an item with its record. What it throws is given to `fail`, so it must leave nothing half done behind when it throws. */
  write(item: number, record: AnnotatedArticle, article: Article): void;
  /** Ends an item that gives no record, and says why. */
  fail(item: number, error: WireError): void;
  /** Ends the batch and gives its output; `times` says what its items took. It is copied to the main thread: packed arrays and bytes cross fast, objects do not. */
  close(times: BatchTimes): Output;
}

/** Makes a program from the options it was set up with (structured-cloned on the way into a worker). */
export type ProgramFactory = (options: unknown) => Program | Promise<Program>;
