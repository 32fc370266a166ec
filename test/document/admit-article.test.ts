import { describe, expect, it } from 'vitest';
import { admitArticle } from '../../src/document/admit-article.js';

describe('an article as a database row has it', () => {
  it('may have a number as its id', () => {
    expect(admitArticle({ id: 5, text: '' }).id).toBe('5');
    expect(admitArticle({ id: 2n ** 60n, text: '' }).id).toBe('1152921504606846976');
    expect(admitArticle({ id: null, text: '' }).id).toBeUndefined();
  });

  it('may have a Date as its time', () => {
    const published = new Date(Date.UTC(2026, 4, 4, 12));
    expect(admitArticle({ text: '', published }).published).toBe('2026-05-04T12:00:00.000Z');
  });
});

describe('what is no article', () => {
  it.each([
    [{ text: '', id: Number.NaN }, 'got one with `id` as NaN (number). Pass `id` as a string or a number'],
    [
      { text: '', published: new Date('soon') },
      'one with `published` as Invalid Date (object). Pass `published` as a string in ISO 8601 or a valid Date',
    ],
    [{ text: '', title: 5 }, 'got one with `title` as 5 (number). Pass `title` as a string'],
    [{ body: 'x' }, 'got one with `text` as undefined. Pass a string, or an object with one as `text`.'],
    [{ text: '', meta: [] }, 'got one with `meta` as [] (array)'],
    [7, 'Expected an article, got 7 (number).'],
  ])('%o is refused with what is wrong and what to do', (given, message) => {
    expect(() => admitArticle(given)).toThrow(message);
  });

  it('is named by its id, a number too', () => {
    expect.assertions(1);
    try {
      admitArticle({ id: 3, body: 'It rained.' });
    } catch (error) {
      expect(error).toMatchObject({ articleId: '3' });
    }
  });
});
