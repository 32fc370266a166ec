/** Hard caps: what no option may exceed, and what no option sets. */

export const MAX_THREADS = 64;

/** Articles in one batch. */
export const MAX_BATCH = 4096;

/** Milliseconds of a worker's time that a desk's batch is meant to take: its outcomes come together, and other workers may be idle. */
export const BATCH_TIME = 100;

/** UTF-16 units of text in one batch: a batch of long articles ends early, so that what is in flight stays small. */
export const MAX_BATCH_UNITS = 2_000_000;

/** UTF-16 units of text in one batch of the calling thread, which does nothing else meanwhile: some 30 ms. */
export const MAX_INLINE_UNITS = 30_000;

/** Levels of arrays and objects in one record's fields. */
export const MAX_NESTING = 200;

/** Bytes that a compressed page in a web archive may become. */
export const MAX_PAGE_BYTES = 64 * 2 ** 20;

/** Columns of a table, and fields of a record beside its text: more are damage, or something else than articles. */
export const MAX_COLUMNS = 10_000;

/** Parts that a job can be split in: `merge` reads three files of each at once, and systems allow a process 4,096 and more. */
export const MAX_SHARDS = 1000;

/** Bytes of raw records in one batch of an archive job. */
export const MAX_BATCH_BYTES = 2_000_000;

/** UTF-8 bytes of one article that `maxArticleBytes` may allow: beyond it a JavaScript string could not hold a worst case. */
export const MAX_ARTICLE_BYTES = 256 * 2 ** 20;

/** Milliseconds that `articleTimeout` may allow. */
export const MIN_ARTICLE_TIME = 10;
export const MAX_ARTICLE_TIME = 3_600_000;

/** Milliseconds that a worker may take to start and load its models before it is given up. */
export const START_TIMEOUT = 60_000;

/** Milliseconds that an idle worker is kept for more work. */
export const IDLE_TIMEOUT = 30_000;

/** Batches under way or waiting to be taken, per thread: one that runs, one that is ready for the worker, one on its way out. */
export const WINDOW_PER_THREAD = 3;

/** How often a batch that ended its worker outside of any article is tried again. */
export const RETRIES = 2;
