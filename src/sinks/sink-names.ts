/** The formats that can be written; `--to` takes these names. Apart from the sinks: `--help` names them and loads none. */
export const SINK_NAMES = [
  'ndjson',
  'csv',
  'parquet',
  'sqlite',
  'conll',
  'brat',
  'web-annotation',
  'schema-org',
] as const;
export type SinkName = (typeof SINK_NAMES)[number];
