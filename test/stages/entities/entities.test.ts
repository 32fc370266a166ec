import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';

const stages = pipeline().use(normalise()).use(sentences()).use(entities());

async function annotate(text: string, published = '2026-05-06') {
  const { entities: mentions, clusters } = await stages.run({ text, published });
  return { mentions, clusters };
}

test('names are found, joined and given role and gender', async () => {
  const { mentions, clusters } = await annotate(
    `BERLIN (Reuters) - German Chancellor Angela Merkel met Emmanuel Macron, the president of France, in Paris on Tuesday.

Merkel said she would talk to Macron again. “We agree,” Mr. Macron told reporters.`,
  );
  const people = clusters.filter(({ type }) => type === 'PERSON');
  expect(people.map(({ name, role, gender }) => [name, role, gender])).toEqual([
    ['Angela Merkel', 'German Chancellor', 'female'],
    ['Emmanuel Macron', 'president of France', 'male'],
  ]);
  expect(people.map((cluster) => cluster.mentions.length)).toEqual([2, 3]);
  expect(mentions.find(({ type }) => type === 'DATE')?.value).toBe('2026-05-05');
});

test('a capital headline does not hide its names', async () => {
  const { clusters } = await annotate(
    'OBAMA VISITS LONDON\n\nPresident Barack Obama flew to London on Monday. Obama will meet David Cameron.',
  );
  expect(clusters.map(({ name }) => name)).toEqual(['Barack Obama', 'London', 'David Cameron']);
});

test('mentions are sorted, never overlap, and point to clusters that point back', async () => {
  const words = fc.constantFrom(
    ...`Angela Merkel said the U.S. and IBM Corp. paid $5 million , . “ ” on Tuesday May 3 2016 in New York 's President Mr. he she
    5 % percent \n\n - van der John Smith 's Bank of England 2015 ago two years last week`.split(/ +/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (list) => {
      const text = list.join(' ');
      const { mentions, clusters } = await annotate(text);
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
        expect(mention.score).toBeGreaterThanOrEqual(0);
        expect(mention.score).toBeLessThanOrEqual(1);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      for (const [id, { mentions: indices }] of clusters.entries())
        for (const index of indices) expect(mentions[index]!.cluster).toBe(id);
    }),
    { numRuns: 200 },
  );
});

test('what was read before does not change what is read', async () => {
  const text = 'Ada Quill of Northfold Grain met Bob Pell in Tolling on Monday.';
  const first = await annotate(text);
  await annotate('QUILL QUITS NORTHFOLD\n\nAda Pell said Tolling Bank lost $3 million.');
  expect(await annotate(text)).toEqual(first);
});
