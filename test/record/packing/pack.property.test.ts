import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPacker } from '../../../src/record/packing/pack.js';
import {
  ENTITY_TYPES,
  MODALITIES,
  NAME_TYPES,
  QUOTE_KINDS,
  SPEAKER_BYS,
} from '../../../src/record/packing/packed-records.js';
import { unpackRecords } from '../../../src/record/packing/unpack.js';
import type { AnnotatedArticle, RecordEntity } from '../../../src/record/record.js';
import { recordSchema } from '../../../src/record/schema.js';

const settings = { producer: 'copydesk/test', offsets: 'utf16', text: true } as const;
const TEXT = `"We won," said Ada Quill. “It is ‘over’, I fear 🙂”, she told CNN on Tuesday.`;

const offset = fc.nat(TEXT.length);
const bareSpan = fc.tuple(offset, offset).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const score = fc.nat(1000).map((thousandths) => thousandths / 1000);
const textSpan = bareSpan.map(([start, end]) => ({ start, end, text: TEXT.slice(start, end) }));
const anyString = fc.oneof(
  bareSpan.map(([start, end]) => TEXT.slice(start, end)),
  fc.string(),
);
const layer = <Item>(item: fc.Arbitrary<Item>) => fc.option(fc.array(item, { maxLength: 6 }), { freq: 5 });

const entity = fc
  .record({
    span: textSpan,
    type: fc.constantFrom(...ENTITY_TYPES),
    cluster: fc.option(fc.nat(5)),
    score,
    value: fc.option(
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({ amount: 1.5, currency: 'USD' })),
      { nil: undefined },
    ),
  })
  .map(({ span: { start, end, text }, type, cluster, score, value }): RecordEntity => {
    const plain = { start, end, type, text, cluster, score };
    return value === undefined ? plain : { ...plain, value };
  });
const cluster = fc.record({
  id: fc.constant(0),
  type: fc.constantFrom(...NAME_TYPES),
  name: anyString,
  role: fc.option(anyString),
  mentions: fc.array(fc.nat(5), { maxLength: 3 }),
});
const speaker = fc
  .record({
    span: textSpan,
    cluster: fc.option(fc.nat(5)),
    name: fc.option(anyString),
    by: fc.constantFrom(...SPEAKER_BYS),
    score,
  })
  .map(({ span, ...rest }) => ({ ...span, ...rest }));
const quote = fc.record({
  kind: fc.constantFrom(...QUOTE_KINDS),
  content: fc.array(bareSpan, { minLength: 1, maxLength: 3 }),
  text: anyString,
  cue: fc.option(bareSpan),
  modality: fc.constantFrom(...MODALITIES),
  speaker: fc.option(speaker),
  via: fc.option(textSpan),
  unclosed: fc.boolean(),
  score,
});

const records = fc
  .record({
    language: fc.option(fc.constant('en')),
    published: fc.option(fc.constant('2025-03-20')),
    sentences: layer(bareSpan),
    entities: layer(entity),
    clusters: layer(cluster).map((found) => found?.map((one, id) => ({ ...one, id })) ?? null),
    quotes: layer(quote),
    summary: layer(
      fc
        .tuple(fc.nat(9), bareSpan, score)
        .map(([sentence, [start, end], s]) => ({ sentence, start, end, score: s })),
    ),
    extra: fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.string(),
      { maxKeys: 2, noNullPrototype: true },
    ),
  })
  .map(
    ({ language, published, sentences, entities, clusters, quotes, summary, extra }): AnnotatedArticle => ({
      record: 1,
      producer: settings.producer,
      offsets: 'utf16',
      id: 'a',
      title: null,
      published,
      source: null,
      url: null,
      meta: { page: 3 },
      text: TEXT,
      language,
      duplicateOf: null,
      dateline: null,
      credit: null,
      furniture: sentences && [],
      sentences,
      entities,
      clusters,
      quotes,
      summary,
      extra: extra,
      warnings: [],
    }),
  );

const article = { id: 'a', text: TEXT, meta: { page: 3 } };

describe('packed records', () => {
  it('come out as they went in, keys in the same order', () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 4 }), (batch) => {
        for (const record of batch) expect(recordSchema.safeParse(record).success).toBe(true);
        const packer = new RecordPacker();
        for (const record of batch) packer.add(record, TEXT);
        const packed = structuredClone(packer.finish());
        const unpacked = unpackRecords(
          packed!,
          batch.map(() => article),
          settings,
        );
        expect(unpacked).toEqual(batch);
        expect(JSON.stringify(unpacked)).toBe(JSON.stringify(batch));
      }),
    );
  });

  it('are refused when a stage of a user gives what does not fit', () => {
    const packer = new RecordPacker();
    const entities = [{ start: 0, end: 1, type: 'SHIP' as never, text: '"', cluster: null, score: 1 }];
    packer.add({ entities, sentences: null, clusters: null, quotes: null, summary: null } as never, TEXT);
    expect(packer.finish()).toBeNull();
  });
});
