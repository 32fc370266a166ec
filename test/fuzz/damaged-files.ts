import type fc from 'fast-check';
import type { FormatName } from '../../src/readers/formats.js';
import { response } from '../readers/warc/warc-file.js';
import { XML_FILES } from '../readers/xml/xml-files.js';
import { damaged } from './damage.js';

const TEXT = 'Ada Quill said: “It rains, & it pours.” 😀';
const page = `<!doctype html><html><head><title>T</title></head><body><article><p>${TEXT}</p></article></body></html>`;
const lines = `${JSON.stringify({ id: 1, text: TEXT })}\n`.repeat(3);
const table = (delimiter: string): string =>
  `id${delimiter}text\n1${delimiter}"${TEXT}"\n2${delimiter}"a\nb"\n`;

/** A whole file of each format, to be damaged. */
export const WHOLE: Readonly<Record<FormatName, readonly Buffer[]>> = {
  ndjson: [Buffer.from(lines)],
  parquet: [Buffer.from(lines)],
  json: [Buffer.from(JSON.stringify([{ text: TEXT }, { text: 'b', meta: [{}] }], null, 1))],
  csv: [Buffer.from(table(','))],
  tsv: [Buffer.from(table('\t'))],
  text: [Buffer.from(TEXT)],
  lines: [Buffer.from(`${TEXT}\n${TEXT}\n`)],
  html: [Buffer.from(page)],
  xml: Object.values(XML_FILES).map(({ file }) => Buffer.from(file)),
  warc: [Buffer.concat([response('https://a.example/1', page), response('https://a.example/22', page)])],
};

const PIECES = ['"', '{', '}', '[', ']', ',', '\n', '\r\n', '\\', '\t', '<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '&lt;', '&#x0;', '<p>', '<!DOCTYPE a [', '<newsitem>', 'WARC/1.0\r\n', 'Content-Length: 9\r\n', '\r\n\r\n', '\ufeff', '\u0000']; // prettier-ignore

/** Files of a format with parts cut out, put in and overwritten. */
export function damagedFiles(format: FormatName): fc.Arbitrary<Buffer> {
  return damaged(WHOLE[format], PIECES);
}
