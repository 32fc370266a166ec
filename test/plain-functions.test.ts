import { describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';
import { extractQuotes, findEntities, splitSentences, summarise } from '../src/plain-functions.js';
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

  it('extract quotes with their speakers', () => {
    const [quote] = extractQuotes('"We have waited years," said Ada Quill, the mayor of Port Lorne.');
    expect(quote).toMatchObject({
      kind: 'direct',
      text: 'We have waited years,',
      speaker: { name: 'Ada Quill', by: 'name' },
    });
  });

  it('summarise, within the limits asked for', () => {
    const [article] = articles(1);
    const summary = summarise(article!, { sentences: 1 });
    expect(summary).toHaveLength(1);
    for (const { start, end, text } of summary) expect(article!.text.slice(start, end)).toBe(text);
    expect(() => summarise(article!, { sentences: 0 })).toThrow('Expected summary `sentences`');
    expect(() => summarise(article!, { sentence: 1 } as never)).toThrow('not `sentence`');
  });

  it('refuse what is no text', () => {
    expect(() => splitSentences(null as never)).toThrow('Expected an article, got null.');
  });

  it('find what a desk finds', async () => {
    await using desk = createDesk({ threads: 0 });
    for (const article of articles(3)) {
      const record = await desk.annotate(article);
      const { entities, clusters, quotes, summary } = record;
      expect(extractQuotes(article)).toEqual(quotes);
      expect(summarise(article).map(({ sentence }) => sentence)).toEqual(
        summary?.map(({ sentence }) => sentence),
      );
      expect(findEntities(article)).toEqual({ entities, clusters });
      expect(splitSentences(article.text).map(({ start, end }) => [start, end])).toEqual(record.sentences);
    }
  });
});
