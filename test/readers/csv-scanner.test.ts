import { expect, test } from 'vitest';
import { csv, tsv } from '../../src/readers/csv.js';
import { cutRecords } from './cut-records.js';

const cut = (text: string, maxRecordBytes?: number) =>
  cutRecords('csv', csv, Buffer.from(text), maxRecordBytes === undefined ? {} : { maxRecordBytes });
const texts = ({ records }: ReturnType<typeof cut>) =>
  records.map(({ bytes }) => Buffer.from(bytes).toString());
const problems = ({ faults }: ReturnType<typeof cut>) =>
  faults.map(({ fault, offset }) => [offset, fault!.details['problem'] ?? fault!.code]);

test('a quotation mark that is never closed costs its line, and the next is read', () => {
  const table = cut('id,text\n1,"open\n2,fine\n3,fine\n');
  expect(texts(table)).toEqual(['2,fine', '3,fine']);
  expect(problems(table)).toEqual([[8, 'a quoted cell is never closed']]);
});

test('a misplaced quotation mark costs its line, even when it hid line breaks', () => {
  const table = cut('id,text\n1,"open\n2,"also" open\n3,fine\n');
  expect(texts(table)).toEqual(['3,fine']);
  expect(problems(table).map(([offset]) => offset)).toEqual([8, 16]);
});

test('an open quotation mark does not swallow rows without end', () => {
  const rows = Array.from({ length: 50 }, (_, row) => `${row},fine`);
  const table = cut(`id,text\nx,"open\n${rows.join('\n')}\n`, 64);
  expect(texts(table)).toEqual(rows);
  expect(problems(table)).toHaveLength(1);
});

test('a long quoted text is one record that is too large, not many', () => {
  const table = cut(`id,text\n1,"${'A line, with commas, more.\n'.repeat(20)}"\n2,fine\n`, 64);
  expect(texts(table)).toEqual(['2,fine']);
  expect(problems(table)).toEqual([[8, 'ERR_COPYDESK_ARTICLE_TOO_LARGE']]);
});

test('cells may be parted by semicolons, where the header is', async () => {
  const head = Buffer.from('id;text');
  expect(await csv.parse(Buffer.from('1;"a;b, c"'), head)).toEqual({ id: '1', text: 'a;b, c' });
  expect(await tsv.parse(Buffer.from('1\ta,b\r'), Buffer.from('id\ttext\r'))).toEqual({
    id: '1',
    text: 'a,b',
  });
});

test('rows with more or fewer cells than the header are malformed', async () => {
  const head = Buffer.from('id,text');
  await expect(csv.parse(Buffer.from('1,a,b'), head)).rejects.toThrow('its row has 3 cells, its header 2');
  await expect(csv.parse(Buffer.from('1'), head)).rejects.toThrow('its row has 1 cells, its header 2');
});

test('a carriage return by itself does not shift the rows that follow', async () => {
  const head = Buffer.from('id,text');
  await expect(csv.parse(Buffer.from('1,a\r2,b'), head)).rejects.toThrow('cannot be parted');
  expect(await csv.parse(Buffer.from('3,"c\rd"'), head)).toEqual({ id: '3', text: 'c\rd' });
  expect(await csv.parse(Buffer.from('4,e'), head)).toEqual({ id: '4', text: 'e' });
});
