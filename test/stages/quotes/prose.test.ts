import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';

const desk = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes());

async function quotesOf(source: string): Promise<{ content: string[]; source: string | null }[]> {
  const { quotes: found, text: layer } = await desk.run({ text: source });
  const at = ({ start, end }: { start: number; end: number }): string => layer.text.slice(start, end);
  return found.map((quote) => ({ content: quote.content.map(at), source: quote.source && at(quote.source) }));
}

test('a dateline is part of no content', async () => {
  expect(
    await quotesOf(
      'London (CNN)The pier of Marlow Bay will be closed for a year, the council said on Monday.',
    ),
  ).toEqual([{ content: ['The pier of Marlow Bay will be closed for a year'], source: 'the council' }]);
});

test('a dateline is part of no source', async () => {
  expect(await quotesOf('(CNN)Mayor Ann Porter said on Monday that the pier was rotten.')).toEqual([
    { content: ['that the pier was rotten'], source: 'Mayor Ann Porter' },
  ]);
});

test('a name after comma and cue is the source, not what was said', async () => {
  expect(
    await quotesOf(
      'The body of Peter Stone was found on Monday at Marlow High School, said Lt. Mark Hale, with the harbour police.',
    ),
  ).toEqual([
    {
      content: ['The body of Peter Stone was found on Monday at Marlow High School'],
      source: 'Lt. Mark Hale, with the harbour police',
    },
  ]);
});
