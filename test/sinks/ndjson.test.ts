import { expect, test } from 'vitest';
import { ndjson } from '../../src/sinks/ndjson.js';
import type { AnnotatedArticle } from '../../src/record/record.js';

const record = {
  record: 1,
  id: 'a"b\ud800',
  meta: { duplicateOf: null, text: '"duplicateOf":null' },
  text: 'She wrote "duplicateOf":null, twice.',
  duplicateOf: null,
  dateline: null,
  extra: { duplicateOf: null },
} as unknown as AnnotatedArticle;

test('the halves of a record are the record around the value of duplicateOf, wherever else that stands', () => {
  expect(ndjson.halves!(record).join('null')).toBe(ndjson.encode(record));
  expect(JSON.parse(ndjson.halves!(record).join('"first"'))).toEqual({
    ...(JSON.parse(ndjson.encode(record)) as object),
    duplicateOf: 'first',
  });
});
