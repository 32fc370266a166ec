import { describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';
import { findEntities, splitSentences } from '../src/plain-functions.js';
import { articles } from './fixtures/articles.js';

describe('plain functions', () => {
  it('split sentences', () => {
    expect(splitSentences('Rain fell. It was cold.')).toEqual([
      { start: 0, end: 10, text: 'Rain fell.' },
      { start: 11, end: 23, text: 'It was cold.' },
    ]);
    expect(splitSentences('')).toEqual([]);
  });

  it('find entities and join their mentions', () => {
    const { entities, clusters } = findEntities('Ada Quill met Tom Reed on Monday. Quill smiled.');
    expect(entities.map(({ text, type }) => [text, type])).toEqual([
      ['Ada Quill', 'PERSON'],
      ['Tom Reed', 'PERSON'],
      ['Monday', 'DATE'],
      ['Quill', 'PERSON'],
    ]);
    expect(clusters.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Ada Quill', [0, 3]],
      ['Tom Reed', [1]],
    ]);
  });

  it('refuse what is no text', () => {
    expect(() => splitSentences(null as never)).toThrow(
      'Expected an article with a `text` string, got null.',
    );
  });

  it('find what a desk finds', async () => {
    await using desk = createDesk({ threads: 0 });
    for (const article of articles(3)) {
      const record = await desk.annotate(article);
      const { entities, clusters } = record;
      expect(findEntities(article)).toEqual({ entities, clusters });
      expect(splitSentences(article.text).map(({ start, end }) => [start, end])).toEqual(record.sentences);
    }
  });
});
