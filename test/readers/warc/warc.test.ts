import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warc } from '../../../src/readers/warc.js';
import { cutRecords } from '../cut-records.js';
import { response, warcRecord } from './warc-file.js';

const PAGE =
  '<html><head><title>Bridge closed</title></head><body><p>The bridge at Port Lorne is closed, said Ada Quill.</p></body></html>';
const TEXT = 'The bridge at Port Lorne is closed, said Ada Quill.';

/** Codes of what is cut, in the order of the input; undefined for records that are whole. */
function codes(input: Uint8Array, options: Parameters<typeof cutRecords>[3] = {}): (string | undefined)[] {
  const { records, faults } = cutRecords('warc', warc, input, options);
  const all = [...records, ...faults].sort((a, b) => a.ordinal - b.ordinal);
  return all.map(({ fault }) => fault?.code);
}

const parse = (record: Uint8Array) => warc.parse(record, null);
const pages = ['https://a.example/1', 'https://a.example/22'].map((url) => response(url, PAGE));
const about = warcRecord('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: ours\r\n');
const asked = warcRecord('request', {}, 'GET / HTTP/1.1\r\n\r\n');

describe('cutting', () => {
  test('gives what servers answered, and passes over what the crawler noted', () => {
    const input = Buffer.concat([about, asked, pages[0]!, asked, pages[1]!]);
    const { records } = cutRecords('warc', warc, input);
    expect(records.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    for (const { bytes, offset } of records)
      expect(Buffer.from(input.subarray(offset, offset + bytes.length))).toEqual(Buffer.from(bytes));
  });

  test('is the same in whatever chunks the input comes', () => {
    const input = Buffer.concat([about, pages[0]!, asked, Buffer.from('rubbish\nmore\n'), pages[1]!, asked]);
    expect(codes(input)).toEqual([undefined, 'ERR_COPYDESK_RECORD_MALFORMED', undefined]);
    const whole = cutRecords('warc', warc, input);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
        expect(cutRecords('warc', warc, input, { sizes })).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  test('goes on behind a record whose length is wrong', () => {
    const long = pages[0]!.toString().replace(/Content-Length: \d+/, 'Content-Length: 30');
    const input = Buffer.concat([Buffer.from(long), pages[1]!]);
    expect(codes(input)).toEqual(['ERR_COPYDESK_RECORD_MALFORMED', undefined]);
  });

  test('rejects what is cut short, and takes the last record without its line breaks', () => {
    const whole = Buffer.concat(pages);
    expect(codes(whole.subarray(0, whole.length - 4))).toEqual([undefined, undefined]);
    for (const end of [whole.length - 5, pages[0]!.length + 20])
      expect(codes(whole.subarray(0, end))).toEqual([undefined, 'ERR_COPYDESK_RECORD_MALFORMED']);
    expect(codes(Buffer.alloc(0))).toEqual([]);
  });

  test('lets a record go that is too large, and goes on', () => {
    const input = Buffer.concat([response('https://a.example/huge', PAGE.repeat(40)), pages[0]!]);
    const options = { maxRecordBytes: 2000, sizes: [100] };
    expect(codes(input, options)).toEqual(['ERR_COPYDESK_ARTICLE_TOO_LARGE', undefined]);
  });

  test('goes on behind damage that is too large to be held', () => {
    const input = Buffer.concat([Buffer.from('rubbish\n'.repeat(500)), pages[0]!, pages[1]!]);
    for (const sizes of [[100], [3], [100_000]])
      expect(codes(input, { maxRecordBytes: 2000, sizes })).toEqual([
        sizes[0]! > 2000 ? 'ERR_COPYDESK_RECORD_MALFORMED' : 'ERR_COPYDESK_ARTICLE_TOO_LARGE',
        undefined,
        undefined,
      ]);
  });

  test('finds nothing but a reject in what is no WARC', () => {
    expect(codes(Buffer.from('a\n'.repeat(100)))).toEqual(['ERR_COPYDESK_RECORD_MALFORMED']);
  });
});

describe('parsing', () => {
  test('gives the text of a page, and whence it came', async () => {
    expect(await parse(pages[0]!)).toMatchObject({
      id: 'urn:uuid:19',
      text: TEXT,
      title: 'Bridge closed',
      url: 'https://a.example/1',
      source: 'a.example',
      fetched: '2025-03-20T10:00:00Z',
    });
  });

  test('undoes chunks and compression, and believes the bytes where headers are left over', async () => {
    const chunks = `10\r\n${PAGE.slice(0, 16)}\r\n${(PAGE.length - 16).toString(16)}\r\n${PAGE.slice(16)}\r\n0\r\n\r\n`;
    const ways: [string | Uint8Array, Record<string, string>][] = [
      [chunks, { 'Transfer-Encoding': 'chunked' }],
      [PAGE, { 'Transfer-Encoding': 'chunked' }],
      [gzipSync(PAGE), { 'Content-Encoding': 'gzip' }],
      [PAGE, { 'Content-Encoding': 'gzip' }],
      [PAGE, { 'Content-Encoding': 'br' }],
    ];
    for (const [body, http] of ways)
      expect(await parse(response('u', body, http))).toMatchObject({ text: TEXT });
  });

  test('reads the charset that the server names', async () => {
    const bytes = Buffer.from('<html><body><p>The café in Port Lorne is closed.</p></body></html>', 'latin1');
    const page = response('u', bytes, { 'Content-Type': 'text/html; charset=ISO-8859-1' });
    expect(await parse(page)).toMatchObject({ text: 'The café in Port Lorne is closed.' });
  });

  test('reads texts that were made of pages', async () => {
    const wet = warcRecord('conversion', { 'Content-Type': 'text/plain', 'WARC-Target-URI': 'u' }, TEXT);
    expect(await parse(wet)).toMatchObject({ text: TEXT, url: 'u' });
  });

  test.for([
    ['an image', response('u', 'GIF89a', { 'Content-Type': 'image/gif' })],
    ['a page that is not there', response('u', PAGE, {}, '404 Not Found')],
    ['a name that was looked up', warcRecord('response', { 'Content-Type': 'text/dns' }, '1.2.3.4')],
  ] as const)('rejects %s as no article', async ([, record]) => {
    await expect(async () => parse(record)).rejects.toMatchObject({ code: 'ERR_COPYDESK_NO_ARTICLE' });
  });
});
