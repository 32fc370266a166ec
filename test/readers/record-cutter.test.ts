import { expect, test } from 'vitest';
import { BatchBuilder } from '../../src/readers/batch-builder.js';
import { ndjson } from '../../src/readers/ndjson.js';
import { RecordCutter } from '../../src/readers/record-cutter.js';

function cutter(builder: BatchBuilder, changes: { maxRecordBytes?: number; limit?: number } = {}) {
  const options = {
    uri: 'a.ndjson',
    input: 0,
    format: 'ndjson',
    reader: ndjson,
    start: new Uint8Array(),
    maxRecordBytes: 100,
    limit: Infinity,
  } as const;
  return new RecordCutter({ ...options, ...changes }, builder);
}

test('a line beyond the limit is one fault, and the next line is read', () => {
  const builder = new BatchBuilder(10);
  const lines = cutter(builder, { maxRecordBytes: 8 });
  lines.push(Buffer.from('12345'));
  lines.push(Buffer.from('67890'));
  lines.push(Buffer.from('1\nnext'));
  lines.end();
  const [batch] = [...builder.takeAll()];
  expect(batch!.faults).toMatchObject([
    { item: 0, error: { code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE', details: { size: 11, limit: 8 } } },
  ]);
  expect(Buffer.from(batch!.bytes).toString()).toBe('next');
  expect([...batch!.offsets]).toEqual([0, 12]);
  expect([...batch!.ordinals]).toEqual([1, 2]);
});

test('a limit ends the reading, not only the counting', () => {
  const builder = new BatchBuilder(10);
  const lines = cutter(builder, { limit: 2 });
  lines.push(Buffer.from('a\nb\nc\nd'));
  lines.end();
  expect(lines.count).toBe(2);
  expect(lines.done).toBe(true);
  expect(Buffer.from([...builder.takeAll()][0]!.bytes).toString()).toBe('ab');
});

test('a byte order mark is passed over', () => {
  const builder = new BatchBuilder(10);
  const lines = cutter(builder);
  lines.push(Buffer.from('\ufeffa\n'));
  const [batch] = [...builder.takeAll()];
  expect(Buffer.from(batch!.bytes).toString()).toBe('a');
  expect([...batch!.offsets]).toEqual([3]);
});
