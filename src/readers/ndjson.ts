import { parseJsonRecord } from './json-record.js';
import { LineScanner } from './line-scanner.js';
import type { Reader } from './reader.js';

/** One JSON object a line (ndjson.org, JSON Lines); blank lines are passed over, `\r\n` is as good as `\n`. */
export const ndjson: Reader = {
  scanner: () => new LineScanner(),
  parse: parseJsonRecord,
  hasHead: false,
  whole: false,
};
