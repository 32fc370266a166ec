import { USUAL_NAMES } from './article-fields.js';
import { COMPRESSED_ENDING } from './compression/decompress.js';
import type { FormatName } from './formats.js';
import { DIALECTS } from './xml/dialects/index.js';

/** What a file's name says, where its content could be several things. */
const ENDINGS: Readonly<Record<string, FormatName>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  ldjson: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'text',
  text: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'xml',
  nitf: 'xml',
  newsml: 'xml',
  tei: 'xml',
  warc: 'warc',
  wet: 'warc',
  parquet: 'parquet',
};

/**
 * The format of an input, by its first bytes and its name; null when neither tells. Content goes first where it leaves no doubt: a
 * JSON array called `.ndjson` is an array.
 */
export function detectFormat(name: string, start: Uint8Array): FormatName | null {
  const ending = ENDINGS[/\.([a-z]+)$/i.exec(name.replace(COMPRESSED_ENDING, ''))?.[1]?.toLowerCase() ?? ''];
  if (ending === 'text') return ending;
  const text = Buffer.from(start)
    .toString()
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('WARC/')) return 'warc';
  if (/^\[\s*(?:\{|\]|$)/.test(text)) return 'json';
  const element = firstElement(text);
  if (element === 'html') return 'html';
  if (ending !== undefined) return ending;
  if (text.startsWith('{')) return objectsByLine(text) ? 'ndjson' : 'json';
  if (element !== null && (text.startsWith('<?xml') || DIALECTS.has(element))) return 'xml';
  return tableFormat(text.split(/\r?\n/, 1)[0]!);
}

/** The name of the element that a text begins with, or that its DOCTYPE says it will; null for a text that does not begin so. */
function firstElement(text: string): string | null {
  const before = /^(?:<\?xml\b[^>]{0,500}>\s*)?(?:<!--[^>]{0,500}-->\s*)*/i.exec(text)![0];
  const found = /^<(?:!doctype\s{1,9})?(?:[\w.-]{1,40}:)?([\w.-]{1,40})/i.exec(
    text.slice(before.length),
  )?.[1];
  if (found === undefined) return before === '' ? null : '';
  return /^html$/i.test(found) ? 'html' : found;
}

/** Whether objects lie one on a line, and not over several. */
function objectsByLine(text: string): boolean {
  const [first, second] = text.split('\n', 2).map((line) => line.trim());
  return (
    second === undefined ||
    second === '' ||
    second.startsWith('{') ||
    (first!.length > 1 && first!.endsWith('}'))
  );
}

/** A line that names columns, one of them a usual name of the text. */
function tableFormat(line: string): FormatName | null {
  const names = (delimiter: RegExp): string[] =>
    line.split(delimiter).map((name) => name.trim().replaceAll('"', '').toLowerCase());
  const hasText = (delimiter: RegExp): boolean =>
    names(delimiter).some((name) => USUAL_NAMES.text.includes(name));
  if (line.includes('\t') && hasText(/\t/)) return 'tsv';
  return /[,;]/.test(line) && hasText(/[,;]/) ? 'csv' : null;
}
