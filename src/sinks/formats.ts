import { ndjson } from './ndjson.js';
import type { Sink } from './sink.js';

/** The formats that can be written; `--to` takes these names. */
export const SINK_NAMES = ['ndjson'] as const;
export type SinkName = (typeof SINK_NAMES)[number];

export const SINKS: { readonly [Name in SinkName]: Sink } = { ndjson };
