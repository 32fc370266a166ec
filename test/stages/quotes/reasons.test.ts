import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import type { Quote } from '../../../src/document/layers.js';

const TEXT = `"The pier is closed," said Ada Quill. Lena Ostrow stated that the county had spent $14 million.`;

async function quotesWith(explain: boolean): Promise<readonly Quote[]> {
  const stages = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes({ explain }));
  return (await stages.run({ text: TEXT })).quotes;
}

test('a quote says why its span, its cue and its source', async () => {
  for (const { why } of await quotesWith(true)) {
    expect(why).toHaveLength(4);
    expect(why[0]).toMatch(/^span: .*\d %/);
    expect(why[1]).toMatch(/^begins: .+ · ends: .+/);
    expect(why[2]).toMatch(/^cue: \d+ % by the tagger; a word that/);
    expect(why[3]).toMatch(/^source: \d+ % by the tagger, right (before|behind) the cue$/);
  }
});

test('to explain changes nothing but the reasons', async () => {
  const [plain, explained] = await Promise.all([quotesWith(false), quotesWith(true)]);
  expect(explained.map((quote) => ({ ...quote, why: [] }))).toEqual(
    plain.map((quote) => ({ ...quote, why: [] })),
  );
});
