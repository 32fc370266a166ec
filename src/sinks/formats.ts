import { csv } from './csv.js';
import { ndjson } from './ndjson.js';
import type { Sink } from './sink.js';
import { webAnnotation } from './web-annotation.js';

/** The formats that can be written; `--to` takes these names. */
export const SINK_NAMES = ['ndjson', 'csv', 'web-annotation'] as const;
export type SinkName = (typeof SINK_NAMES)[number];

export const SINKS: { readonly [Name in SinkName]: Sink } = {
  ndjson,
  csv,
  'web-annotation': webAnnotation,
};

/** What an output's name says of its format. */
export function sinkOf(path: string): SinkName {
  if (/\.jsonld(?:\.gz)?$/i.test(path)) return 'web-annotation';
  return /\.csv(?:\.gz)?$/i.test(path) ? 'csv' : 'ndjson';
}
