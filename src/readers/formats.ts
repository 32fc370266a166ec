import type { Reader } from './reader.js';

/** The formats that can be read; `--from` takes these names. */
export const FORMAT_NAMES = [
  'ndjson',
  'json',
  'csv',
  'tsv',
  'text',
  'lines',
  'html',
  'xml',
  'warc',
  'parquet',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Readers by format. Imported when asked for: one format never loads the libraries of another. */
const READERS: { readonly [Name in FormatName]: () => Promise<Reader> } = {
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  tsv: async () => (await import('./csv.js')).tsv,
  text: async () => (await import('./text.js')).text,
  lines: async () => (await import('./text.js')).lines,
  html: async () => (await import('./html.js')).html,
  xml: async () => (await import('./xml.js')).xml,
  warc: async () => (await import('./warc.js')).warc,
  parquet: async () => (await import('./parquet.js')).parquet,
};

export async function loadReader(format: FormatName): Promise<Reader> {
  return READERS[format]();
}
