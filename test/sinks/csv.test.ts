import { expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/record/record.js';
import { csv } from '../../src/sinks/csv.js';

const text = '"=1+1," said "Ann".';
const quote = {
  kind: 'direct' as const,
  content: [[0, 7] as [number, number]],
  text: '=1+1,',
  cue: [8, 12] as [number, number],
  modality: 'asserted' as const,
  speaker: { start: 13, end: 18, text: '"Ann"', cluster: 0, name: 'Ann', by: 'name' as const, score: 1 },
  via: null,
  unclosed: false,
  score: 0.9,
};
const record = { id: '7', title: '@home', published: null, source: null, url: null, text, offsets: 'utf16' };
const row = (changes: object) =>
  csv.encode({ ...record, quotes: [quote], ...changes } as unknown as AnnotatedArticle);

test('a quote is a row, whose formulas are made harmless and quotation marks doubled', () => {
  expect(row({})).toBe(`7,'@home,,,,"'=1+1,",direct,asserted,Ann,"""Ann""",name,said,,0,7,0.9\r\n`);
});

test.for(['=', '+', '-', '@', '\t', '\r'])('a cell that begins with %j is no formula', (sign) => {
  const cell = row({ id: `${sign}SUM(1)` }).split('SUM')[0]!;
  expect(cell.replace('"', '')).toBe(`'${sign}`);
});

test('rows have as many cells as the head, and an article without quotes has no row', () => {
  expect(csv.head.split(',')).toHaveLength(16);
  expect(row({ quotes: [] })).toBe('');
  expect(row({ quotes: null })).toBe('');
});

test('cues are cut by the unit of the offsets', () => {
  const changes = { text: `😀${text}`, quotes: [{ ...quote, cue: [9, 13] }], offsets: 'codepoints' };
  expect(row(changes)).toContain(',name,said,');
  expect(row({ ...changes, quotes: [{ ...quote, cue: [12, 16] }], offsets: 'bytes' })).toContain(
    ',name,said,',
  );
  expect(row({ text: undefined })).toContain(',name,,');
});
