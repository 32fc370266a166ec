import type { Sink } from './sink.js';

/** One record a line, as `record.ts` defines it. Half a surrogate pair is written as its escape, which JSON readers give back. */
export const ndjson: Sink = {
  head: '',
  encode: (record) => `${JSON.stringify(record)}\n`,
};
