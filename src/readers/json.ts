import { parseJsonRecord } from './json-record.js';
import { JsonScanner } from './json-scanner.js';
import type { Reader } from './reader.js';

/** A JSON array of objects (RFC 8259), streamed; also objects one after another, each beginning on a line of its own. */
export const json: Reader = {
  scanner: () => new JsonScanner(),
  parse: parseJsonRecord,
  hasHead: false,
  whole: false,
};
