import { expect, test } from 'vitest';
import { normalise } from '../../../src/stages/normalise/index.js';
import { pipeline } from '../../../src/pipeline.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { proseSentences } from '../../../src/stages/summary/prose.js';

async function prose(text: string): Promise<string[]> {
  const layers = await pipeline().use(normalise()).use(sentences()).run({ text });
  const { tokens } = layers;
  const table = proseSentences(layers.text, tokens, layers.sentences);
  return Array.from({ length: table.length }, (_, row) =>
    layers.text.text.slice(tokens.starts[table.firsts[row]!], tokens.ends[table.ends[row]! - 1]),
  );
}

test('a dateline is taken off the sentence that follows it, with its dash', async () => {
  expect(await prose('LISBON (Reuters) - The port of Easton shut on Monday. It will open in May.')).toEqual([
    'The port of Easton shut on Monday.',
    'It will open in May.',
  ]);
});

test('an artefact and the dateline after it are both taken off', async () => {
  expect(
    await prose(' date 2026-05-04 TOLLING, May 4 (ANI): The port of Easton shut on Monday. (ANI)'),
  ).toEqual(['The port of Easton shut on Monday.', '(ANI)']);
});

test('a text without dateline, credit and furniture keeps its table', async () => {
  const layers = await pipeline().use(normalise()).use(sentences()).run({ text: 'Rain fell. Snow fell.' });
  expect(proseSentences(layers.text, layers.tokens, layers.sentences)).toBe(layers.sentences);
});
