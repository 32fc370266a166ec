import { expect, test } from 'vitest';
import { ArticleFields } from '../../src/readers/article-fields.js';
import type { RecordFields } from '../../src/readers/reader.js';

const fields = (record: unknown, map = {}) => new ArticleFields(map).toArticle(record as RecordFields, 'f#1');

test('usual names fill the fields, in any case; the rest goes to meta', () => {
  expect(
    fields({ Body: 'T', Headline: 'H', Date: '2025-01-01', link: 'u', publisher: 's', guid: 7, desk: 'x' }),
  ).toEqual({
    id: '7',
    text: 'T',
    title: 'H',
    published: '2025-01-01',
    source: 's',
    url: 'u',
    meta: { desk: 'x' },
  });
});

test('a mapped column goes before the usual ones, which then are meta', () => {
  const article = fields({ text: 'summary', story: 'T' }, { text: 'story' });
  expect(article.text).toBe('T');
  expect(article.meta).toEqual({ text: 'summary' });
});

test('a source that is an object is kept in meta', () => {
  expect(fields({ text: 'T', source: { name: 'Wire' } })).toMatchObject({
    source: undefined,
    meta: { source: { name: 'Wire' } },
  });
});

test('keys such as __proto__ are plain keys', () => {
  const { meta } = fields(JSON.parse('{"text":"T","__proto__":{"polluted":1},"constructor":2}'));
  expect(JSON.stringify(meta)).toBe('{"__proto__":{"polluted":1},"constructor":2}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('an own meta object stays at its level', () => {
  expect(fields({ text: 'T', meta: { a: 1 }, b: 2 }).meta).toEqual({ a: 1, b: 2 });
});

test('an empty text is a text', () => {
  expect(fields({ text: '' }).text).toBe('');
});

test('without a text the fields are named, and what to do', () => {
  expect(() => fields({ story: 'T' })).toThrow(
    'got one of the fields story. Name the field that holds it: --map text=',
  );
  expect(() => fields({ text: { html: 1 } })).toThrow('`text` as an object');
});
