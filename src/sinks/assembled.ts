import { ndjson } from './ndjson.js';
import type { Sink } from './sink.js';

/** SQLite: one database of articles, people, mentions and quotes. */
export const sqlite: Sink = {
  ...ndjson,
  assemble: async (records, out, signal) =>
    (await import('./sqlite/assemble-sqlite.js')).assembleSqlite(records, out, signal),
};

/** Parquet: articles, quotes and entities as three files. */
export const parquet: Sink = {
  ...ndjson,
  assemble: async (records, out) =>
    (await import('./parquet/assemble-parquet.js')).assembleParquet(records, out),
};
