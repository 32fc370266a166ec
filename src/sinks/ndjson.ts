import type { Sink } from './sink.js';

/** One record a line, as `record.ts` defines it. Half a surrogate pair is written as its escape, which JSON readers give back. */
export const ndjson: Sink = {
  head: '',
  encode: (record) => `${JSON.stringify(record)}\n`,
  halves: (record) => {
    const fields = Object.entries(record);
    const at = fields.findIndex(([name]) => name === 'duplicateOf');
    const before = JSON.stringify(Object.fromEntries(fields.slice(0, at)));
    const after = JSON.stringify(Object.fromEntries(fields.slice(at + 1)));
    return [`${before.slice(0, -1)},"duplicateOf":`, `,${after.slice(1)}\n`];
  },
};
