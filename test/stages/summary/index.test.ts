import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import type { Stage } from '../../../src/stage.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { summary, type SummaryOptions } from '../../../src/stages/summary/index.js';

/** Stands in for the stages before: the summary must make do with empty layers. */
const noNames: Stage<never, 'entities' | 'quotes'> = {
  name: 'no names',
  version: 1,
  needs: [],
  gives: ['entities', 'quotes'],
  run: () => ({ entities: [], quotes: [] }),
};

async function summarise(text: string, options?: SummaryOptions): Promise<string[]> {
  const stages = pipeline().use(normalise()).use(sentences()).use(noNames).use(summary(options));
  const layers = await stages.run({ text });
  return layers.summary.map(({ start, end }) => text.slice(start, end));
}

async function summariseQuoted(text: string, options?: SummaryOptions): Promise<string[]> {
  const stages = pipeline()
    .use(normalise())
    .use(sentences())
    .use(entities())
    .use(quotes())
    .use(summary(options));
  const layers = await stages.run({ text });
  return layers.summary.map(({ start, end }) => text.slice(start, end));
}

const HARBOUR = `The harbour board of Easton voted on Monday to close the old ferry pier for two years. \
Scroll down for video. \
He called the vote a mistake. \
Engineers had found that the piles under the ferry pier were rotten and could fail in a storm. \
The ferry will leave from the fish dock until the pier is rebuilt, the board said. \
"It is a sad day for the town," said Mary Colt, who has sold tickets on the pier since 1988. \
The work will cost $14 million, of which the state pays half. \
Anna Reed of the Easton Echo contributed to this report.`;

test('keeps three sentences in the order of the article', async () => {
  const chosen = await summarise(HARBOUR);
  expect(chosen).toHaveLength(3);
  const places = chosen.map((sentence) => HARBOUR.indexOf(sentence));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(chosen[0]).toContain('voted on Monday');
});

test('boilerplate is never chosen while there is anything else', async () => {
  const chosen = (await summarise(HARBOUR, { ratio: 1 })).join(' ');
  expect(chosen).not.toMatch(/Scroll|contributed/);
});

test('a limit in words or characters is kept', async () => {
  const words = (await summarise(HARBOUR, { words: 40 })).join(' ').split(/\s+/);
  expect(words.length).toBeLessThanOrEqual(40);
  expect((await summarise(HARBOUR, { characters: 200 })).join(' ').length).toBeLessThanOrEqual(200);
});

test.each([1, 2, 5])('%i sentences are asked for, and given', async (sentences) => {
  expect(await summarise(HARBOUR, { sentences })).toHaveLength(sentences);
});

test('a ratio is a share of the sentences, and never nothing', async () => {
  expect(await summarise(HARBOUR, { ratio: 0.25 })).toHaveLength(2);
  expect(await summarise(HARBOUR, { ratio: 0.01 })).toHaveLength(1);
});

test('limits that are given together all hold', async () => {
  const chosen = await summarise(HARBOUR, { sentences: 4, words: 60, characters: 210 });
  expect(chosen.length).toBeLessThanOrEqual(4);
  expect(chosen.join(' ').length).toBeLessThanOrEqual(210);
  expect(chosen.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60);
});

test('attributed quotes come first for who prefers speakers', async () => {
  const [plain, speakers] = await Promise.all([
    summariseQuoted(HARBOUR, { sentences: 1 }),
    summariseQuoted(HARBOUR, { sentences: 1, prefer: 'speakers' }),
  ]);
  expect(plain.join(' ')).not.toContain('Mary Colt');
  expect(speakers.join(' ')).toContain('said Mary Colt');
});

test('a query finds a name by another mention of its cluster', async () => {
  const text = `${HARBOUR} "Nobody wants this," Colt said of the detour.`;
  const chosen = await summariseQuoted(text, { sentences: 3, query: 'Mary' });
  expect(chosen.join(' ')).toContain('Colt said');
});

test('a query brings in what it asks for', async () => {
  expect((await summarise(HARBOUR, { sentences: 1, query: 'Mary Colt' }))[0]).toContain('Mary Colt');
});

test('a text of one sentence is its own summary, whatever the limit', async () => {
  expect(await summarise('Rain fell.', { words: 1 })).toEqual(['Rain fell.']);
  expect(await summarise('')).toEqual([]);
});

test('a sentence is not chosen twice', async () => {
  const twice = `${HARBOUR} ${HARBOUR}`;
  const chosen = await summarise(twice, { ratio: 1 });
  expect(new Set(chosen).size).toBe(chosen.length);
});

test.each([
  [{ sentences: 0 }, 'sentences'],
  [{ words: 1.5 }, 'words'],
  [{ ratio: 2 }, 'ratio'],
])('refuses %o', (options, name) => {
  expect(() => summary(options)).toThrow(name);
});

const LEFT_OUT = [
  [
    'a part of a name without the rest',
    'Stone has tattoos on both arms and owns the old pier hotel in town.',
  ],
  [
    'a disclosure in brackets',
    '(The Echo and the ferry pier company are owned by the Easton harbour board.)',
  ],
  ['a sentence without a verb', 'No pier, no ferry and no harbour board for Easton.'],
  [
    'a turn against what was said',
    'Only in May, however, had the Easton harbour board inspected the ferry pier.',
  ],
  ['an ending that leaves out its verb', 'Engineers of Easton had said that the harbour board should.'],
  ['a line of a live ticker', 'Ben Hollis (Easton harbour board) wins a free kick on the ferry pier.'],
] as const;

test.each(LEFT_OUT)('%s is not chosen where its neighbour is not', async (_, sentence) => {
  const filler = 'Snow fell on the hills of Norwick all day. A cat was seen near the town hall of Weston.';
  const text = `${HARBOUR.slice(0, HARBOUR.indexOf(' Anna Reed'))} Peter Stone sold it in 2012. ${filler} ${sentence} ${filler.replace('cat', 'dog')}`;
  expect((await summariseQuoted(text, { sentences: 4 })).join(' ')).not.toContain(sentence);
});

const FERRY = `The ferry Easton Star sank off Quill Bay on Monday, killing three sailors. \
Harbour master Ada Park said a rotten plank had come loose in the night. \
It rained. \
Park has led the harbour of Quill Bay since 1998 and wrote two books on ferries, planks and sailors.`;

test('an article is read from its beginning, and nobody is called by half a name', async () => {
  const chosen = await summariseQuoted(FERRY, { sentences: 2 });
  expect(chosen).toHaveLength(2);
  expect(chosen[0]).toContain('sank off Quill Bay');
  expect(chosen[1]).toContain('Ada Park');
});
