import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { readArticle } from '../../../src/stages/summary/assessment.js';
import { markOrphanPronouns } from '../../../src/stages/summary/pronouns.js';
import { Flag } from '../../../src/stages/summary/sentence-flags.js';

async function orphans(text: string): Promise<boolean[]> {
  const layers = await pipeline().use(normalise()).use(sentences()).use(entities()).run({ text });
  const { facts, sentences: prose } = readArticle(layers.text, layers.tokens, layers.sentences);
  const { flags } = markOrphanPronouns(facts, layers.entities, layers.text.text, layers.tokens, prose);
  return Array.from(flags.subarray(0, facts.length), (bits) => (bits & Flag.Orphan) !== 0);
}

test('he and she need a person before them in their sentence', async () => {
  const text =
    'John Park sailed to Boston on Monday. At the pier in Boston, he met a friend. Park said he was glad. The ferry left without him.';
  expect(await orphans(text)).toEqual([false, true, false, true]);
});

test('what is said inside quotes asks for nobody', async () => {
  expect(await orphans('The board met in Boston. "He is late," said John Park.')).toEqual([false, false]);
});
