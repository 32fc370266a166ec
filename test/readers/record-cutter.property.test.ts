import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchBuilder } from '../../src/readers/batch-builder.js';
import { ndjson } from '../../src/readers/ndjson.js';
import { RecordCutter } from '../../src/readers/record-cutter.js';
import { cutInto } from './cut-records.js';

// A record is blank when it holds ASCII blanks alone: a line of Unicode's other spaces is a broken record, to be told.
const BLANK = /^[ \t-\r]*$/;

/** The records of a text, one a line, as someone would write it who has all of it. */
function naiveRecords(text: string): { text: string; offset: number }[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const record = { text: line, offset };
    offset += Buffer.byteLength(line) + 1;
    return BLANK.test(line) ? [] : [record];
  });
}

const lines = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', '\r', '\u2003', '{"a":1}')),
);

test('lines are found wherever the chunks end, with their offsets', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), (parts, sizes, batch) => {
      const text = parts.join('\n');
      const builder = new BatchBuilder(batch);
      const cutter = new RecordCutter(
        {
          uri: 'x',
          input: 0,
          format: 'ndjson',
          reader: ndjson,
          start: new Uint8Array(),
          maxRecordBytes: 1000,
          limit: Infinity,
        },
        builder,
      );
      for (const chunk of cutInto(Buffer.from(text), sizes)) cutter.push(chunk);
      cutter.end();
      const records = [...builder.takeAll()].flatMap(({ bytes, ends, offsets }) =>
        Array.from(ends, (end, item) => ({
          text: Buffer.from(bytes.subarray(ends[item - 1] ?? 0, end)).toString(),
          offset: offsets[item],
        })),
      );
      expect(records).toEqual(naiveRecords(text));
    }),
  );
});
