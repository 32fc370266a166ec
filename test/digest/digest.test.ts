import { expect, test } from 'vitest';
import { digest, DigestBuilder, digestText } from '../../src/digest/index.js';
import type { AnnotatedArticle } from '../../src/record/record.js';

/** A record whose summary is the sentences given, all scored alike. */
function recordOf(id: string, sentences: readonly string[], score = 0.5): AnnotatedArticle {
  const text = sentences.join(' ');
  return {
    record: 1,
    producer: 'copydesk/0.0.0+00000000',
    offsets: 'utf16',
    id,
    title: null,
    published: '2026-05-04',
    source: `The ${id} Echo`,
    url: null,
    meta: {},
    text,
    language: 'en',
    duplicateOf: null,
    dateline: null,
    credit: null,
    furniture: [],
    sentences: [],
    entities: [],
    clusters: [],
    quotes: [],
    summary: sentences.map((sentence, index) => {
      const start = text.indexOf(sentence);
      return { sentence: index, start, end: start + sentence.length, score };
    }),
    extra: {},
    warnings: [],
  };
}

const PIER = 'The harbour board of Easton voted on Monday to close the old ferry pier for two years.';
const PIER_AGAIN = 'On Monday the Easton harbour board voted to close the old ferry pier for two years.';
const COST = 'Rebuilding the pier will cost the county $14 million, engineers told the council.';
const SCHOOL = 'A new primary school opened in Norwick with room for 300 children.';
const HE = 'He called the whole plan a costly mistake for the county and its people.';

test('sentences that say nearly the same are merged, and every source is named', () => {
  const { articles, sentences } = digest([
    recordOf('Easton', [PIER, COST]),
    recordOf('Norwick', [PIER_AGAIN]),
    recordOf('Weston', [SCHOOL]),
  ]);
  expect(articles).toBe(3);
  expect(sentences.map(({ text }) => text)).toEqual([PIER, COST, SCHOOL]);
  expect(sentences[0]!.sources.map(({ id }) => id)).toEqual(['Easton', 'Norwick']);
  expect(sentences[0]!.score).toBe(0.75);
});

test('what more articles say comes before what one says', () => {
  const records = [
    recordOf('Weston', [SCHOOL]),
    recordOf('Easton', [PIER]),
    recordOf('Norwick', [PIER_AGAIN]),
  ];
  expect(digest(records, { sentences: 1 }).sentences[0]!.text).toBe(PIER);
});

test('a sentence that leans on its article is left out', () => {
  expect(digest([recordOf('Easton', [PIER, HE])]).sentences.map(({ text }) => text)).toEqual([PIER]);
});

test('limits hold, and a query is heard', () => {
  const records = [recordOf('Easton', [PIER, COST]), recordOf('Weston', [SCHOOL])];
  expect(digest(records, { words: 15 }).sentences.map(({ text }) => text)).not.toContain(PIER);
  expect(digest(records, { sentences: 1, query: 'schools in Norwick' }).sentences[0]!.text).toBe(SCHOOL);
});

test('spans are those of the source text', () => {
  const record = recordOf('Easton', [PIER, COST]);
  for (const { text, sources } of digest([record]).sentences)
    expect(record.text!.slice(sources[0]!.start, sources[0]!.end)).toBe(text);
});

test('records without text are refused with the remedy', () => {
  const bare = recordOf('Easton', [PIER]);
  delete bare.text;
  expect(() => digest([bare])).toThrow('Annotate with `text` left on');
});

test('nothing in, nothing out', () => {
  expect(digest([])).toEqual({ articles: 0, sentences: [] });
  expect(digestText(new DigestBuilder().finish())).toBe('');
});

test('as text, each sentence names its sources', () => {
  const shown = digestText(digest([recordOf('Easton', [PIER]), recordOf('Norwick', [PIER_AGAIN])]));
  expect(shown).toBe(`${PIER} (The Easton Echo: Easton; The Norwick Echo: Norwick)\n`);
});

test('two sentences that share most of the shorter one do not both stand in a digest', () => {
  const short = 'Rebuilding the ferry pier will cost $14 million, which Easton lacks.';
  const both = [recordOf('Easton', [COST]), recordOf('Weston', [short])];
  expect(digest(both).sentences).toHaveLength(1);
});

test('whoever is called by a surname is introduced before, or not named', () => {
  const surname = 'Reed told the council that the pier had cost the county $14 million.';
  const full = 'Anna Reed, who leads the harbour board of Easton, resigned on Monday.';
  const named = (record: AnnotatedArticle, name: string): AnnotatedArticle => {
    const start = record.text!.indexOf(name);
    const entity = {
      start,
      end: start + name.length,
      type: 'PERSON' as const,
      text: name,
      cluster: 0,
      score: 1,
    };
    const cluster = { id: 0, type: 'PERSON' as const, name: 'Anna Reed', role: null, mentions: [0] };
    return { ...record, entities: [entity], clusters: [cluster] };
  };
  const first = named(recordOf('Easton', [surname], 0.9), 'Reed');
  const second = named(recordOf('Norwick', [full]), 'Anna Reed');
  expect(digest([first, second]).sentences.map(({ text }) => text)).toEqual([full, surname]);
  expect(digest([first]).sentences).toEqual([]);
});
