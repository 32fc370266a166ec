import { parseJsonRecord } from './json-record.js';
import { LineScanner } from './line-scanner.js';
import type { Reader } from './reader.js';

/** Apache Parquet: a row is an article. Its rows come as lines of JSON (see `parquet/parquet-rows.ts`), and places count these bytes. */
export const parquet: Reader = {
  scanner: () => new LineScanner(),
  parse: parseJsonRecord,
  hasHead: false,
  whole: false,
};
