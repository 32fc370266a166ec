import { parquet, sqlite } from './assembled.js';
import { brat } from './brat.js';
import { conll } from './conll.js';
import { csv } from './csv.js';
import { ndjson } from './ndjson.js';
import { schemaOrg } from './schema-org.js';
import type { SinkName } from './sink-names.js';
import type { Sink } from './sink.js';
import { webAnnotation } from './web-annotation.js';

export const SINKS: { readonly [Name in SinkName]: Sink } = {
  ndjson,
  csv,
  parquet,
  sqlite,
  conll,
  brat,
  'web-annotation': webAnnotation,
  'schema-org': schemaOrg,
};

const ENDINGS: Readonly<Record<string, SinkName>> = {
  csv: 'csv',
  parquet: 'parquet',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  db: 'sqlite',
  conll: 'conll',
  conllup: 'conll',
  tar: 'brat',
  jsonld: 'web-annotation',
};

/** What an output's name says of its format. */
export function sinkOf(path: string): SinkName {
  const [, ending = ''] = /\.(\w+)(?:\.gz)?$/.exec(path) ?? [];
  return ENDINGS[ending.toLowerCase()] ?? 'ndjson';
}
