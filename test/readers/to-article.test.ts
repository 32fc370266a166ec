import { describe, expect, it } from 'vitest';
import { toArticle } from '../../src/readers/to-article.js';

describe('a row as an article', () => {
  it('is read by its usual names, and loses nothing', () => {
    const row = { ID: 7, headline: 'Bridge opens', Body: 'It rained.', author: 'A. Quill', words: 2 };
    expect(toArticle(row)).toMatchObject({
      id: '7',
      title: 'Bridge opens',
      text: 'It rained.',
      meta: { author: 'A. Quill', words: 2 },
    });
  });

  it('is read by the names that are given', () => {
    expect(toArticle({ text: 'kicker', story: 'It rained.' }, { text: 'story' })).toMatchObject({
      text: 'It rained.',
      meta: { text: 'kicker' },
    });
  });

  it('may hold dates and big integers', () => {
    const row = { id: 9n, text: '', date: new Date(0), counts: { views: 3n } };
    expect(toArticle(row)).toMatchObject({
      id: '9',
      published: '1970-01-01T00:00:00.000Z',
      meta: { counts: { views: '3' } },
    });
  });

  it('without a text is refused, with the names that it has', () => {
    expect(() => toArticle({ story: 'It rained.' })).toThrow(
      'got one of the fields story. Name the field that holds it: --map text=NAME, or toArticle(row, { text: NAME }).',
    );
  });
});
