import type { Reader } from './reader.js';

/** The formats that can be read; `--from` takes these names. */
export const FORMAT_NAMES = ['ndjson'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Readers by format. Imported when asked for: one format never loads the libraries of another. */
const READERS: { readonly [Name in FormatName]: () => Promise<Reader> } = {
  ndjson: async () => (await import('./ndjson.js')).ndjson,
};

export async function loadReader(format: FormatName): Promise<Reader> {
  return READERS[format]();
}
