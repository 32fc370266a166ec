import { decodeUtf8 } from './decode-utf8.js';
import { LineScanner } from './line-scanner.js';
import type { Reader, RecordFields } from './reader.js';

const parse = (record: Uint8Array): RecordFields => ({ text: decodeUtf8(record) });

/** A plain text file is one article, even when it is empty. */
export const text: Reader = {
  scanner: () => ({ scan: () => -1, problem: null, recover: () => -1 }),
  parse,
  hasHead: false,
  whole: true,
};

/** A plain text file of one article a line. */
export const lines: Reader = {
  scanner: () => new LineScanner(),
  parse: (record) => parse(record.at(-1) === 0x0d ? record.subarray(0, -1) : record),
  hasHead: false,
  whole: false,
};
