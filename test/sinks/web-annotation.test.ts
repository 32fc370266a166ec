import { expect, test } from 'vitest';
import type { AnnotatedArticle, OffsetUnit } from '../../src/record/record.js';
import { sinkOf } from '../../src/sinks/formats.js';
import { webAnnotation } from '../../src/sinks/web-annotation.js';

const text = '😀 “Zoë is late,” said Ann, “again.”';
const SPANS: Readonly<Record<OffsetUnit, [number, number][]>> = {
  utf16: [
    [3, 17],
    [28, 36],
  ],
  codepoints: [
    [2, 16],
    [27, 35],
  ],
  bytes: [
    [5, 24],
    [35, 47],
  ],
};
const record = (offsets: OffsetUnit, changes: object = {}): AnnotatedArticle =>
  ({
    producer: 'copydesk/0',
    id: '7',
    url: null,
    text,
    offsets,
    quotes: [{ content: SPANS[offsets], text: 'Zoë is late, again.', speaker: { name: 'Ann' } }],
    ...changes,
  }) as unknown as AnnotatedArticle;

interface Annotation {
  readonly id: string;
  readonly body: object;
  readonly target: readonly { readonly source: string; readonly selector: readonly object[] }[];
}
const lines = (article: AnnotatedArticle) =>
  webAnnotation
    .encode(article)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Annotation);

test.for(Object.keys(SPANS) as OffsetUnit[])(
  'fragments are told in code points, from offsets in %s',
  (offsets) => {
    const [annotation] = lines(record(offsets));
    expect(annotation).toMatchObject({
      id: 'urn:x-copydesk:7#quote-1',
      type: 'Annotation',
      body: { 'schema:text': 'Zoë is late, again.', 'schema:spokenByCharacter': { 'schema:name': 'Ann' } },
    });
    expect(annotation!.target.map(({ selector }) => selector)).toEqual([
      [
        { type: 'TextPositionSelector', start: 2, end: 16 },
        { type: 'TextQuoteSelector', prefix: '😀 ', exact: '“Zoë is late,”', suffix: ' said Ann, “again.”' },
      ],
      [
        { type: 'TextPositionSelector', start: 27, end: 35 },
        { type: 'TextQuoteSelector', prefix: '😀 “Zoë is late,” said Ann, ', exact: '“again.”', suffix: '' },
      ],
    ]);
  },
);

test('without its text, a record tells what is known', () => {
  const selectors = (offsets: OffsetUnit) =>
    lines(record(offsets, { text: undefined }))[0]!.target[0]!.selector;
  expect(selectors('codepoints')).toEqual([{ type: 'TextPositionSelector', start: 2, end: 16 }]);
  expect(selectors('utf16')).toEqual([]);
});

test('an article on the web is named by its address; one without quotes has no line', () => {
  const [annotation] = lines(record('utf16', { url: 'https://a.example/1' }));
  expect(annotation!.id).toBe('https://a.example/1#quote-1');
  expect(annotation!.target[0]!.source).toBe('https://a.example/1');
  expect(lines(record('utf16', { quotes: null }))).toEqual([]);
  expect(lines(record('utf16', { id: 'half \ud83d' }))).toHaveLength(1);
});

test('an output named .jsonld is written so', () => {
  expect(['a.jsonld', 'a.JSONLD.gz', 'a.json'].map(sinkOf)).toEqual([
    'web-annotation',
    'web-annotation',
    'ndjson',
  ]);
});
