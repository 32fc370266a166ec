import { csv } from './csv.js';
import { ndjson } from './ndjson.js';
import type { Sink } from './sink.js';

/** The formats that can be written; `--to` takes these names. */
export const SINK_NAMES = ['ndjson', 'csv'] as const;
export type SinkName = (typeof SINK_NAMES)[number];

export const SINKS: { readonly [Name in SinkName]: Sink } = { ndjson, csv };

/** What an output's name says of its format. */
export function sinkOf(path: string): SinkName {
  return /\.csv(?:\.gz)?$/i.test(path) ? 'csv' : 'ndjson';
}
