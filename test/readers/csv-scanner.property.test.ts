import { parseString } from 'fast-csv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/readers/csv.js';
import type { RecordFields } from '../../src/readers/reader.js';
import { cutRecords } from './cut-records.js';

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é') }),
  fc.constantFrom('', 'plain'),
);
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const written = (value: string): string => (/[",\r\n]/.test(value) ? quoted(value) : value);

async function fastCsvRows(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of parseString(text)) rows.push(row as string[]);
  return rows;
}

test('rows are those that fast-csv finds in the whole table, wherever the chunks end', async () => {
  const row = fc.tuple(fc.constant('id'), cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.array(fc.nat(12)), async (rows, sizes) => {
      const table = [['id', 'text', 'more'], ...rows].map((cells) => cells.map(written).join(',')).join('\n');
      const { records, faults } = cutRecords('csv', csv, Buffer.from(table), { sizes });
      expect(faults).toEqual([]);
      const head = Buffer.from('id,text,more');
      const parsed: RecordFields[] = [];
      for (const { bytes } of records) parsed.push(await csv.parse(bytes, head));
      const [, ...expected] = await fastCsvRows(table);
      expect(parsed.map(({ id, text, more }) => [id, text, more])).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
