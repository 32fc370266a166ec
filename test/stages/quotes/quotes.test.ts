import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { speakers } from '../../../src/stages/speakers/index.js';

const desk = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes()).use(speakers());

/** Each quote as `kind [fragments] cue → speaker`. */
async function said(text: string): Promise<string[]> {
  const layers = await desk.run({ text });
  const slice = (span: { start: number; end: number } | null) =>
    span === null ? '–' : layers.text.text.slice(span.start, span.end);
  return layers.quotes.map((quote, index) => {
    const { speaker, via } = layers.speakers[index]!;
    const fragments = quote.content.map((span) => `[${slice(span)}]`).join('');
    return `${quote.kind} ${fragments} ${slice(quote.cue)} → ${speaker?.name ?? slice(quote.source)}${via ? ` via ${slice(via)}` : ''}`;
  });
}

test('a mark with nothing said in it is no quote', async () => {
  const found = await said(
    "Walter was less forgiving. ‘Four years is \"nothing\",’ he said. ' 'I have painted,' he said.",
  );
  for (const quote of found) expect(quote).toMatch(/\[[^\]]*\p{L}/u);
});

test.each([
  [
    'a quotation before its speaker',
    '"The ferry is late again," said Ann Porter.',
    'direct ["The ferry is late again,"] said → Ann Porter',
  ],
  [
    'a quotation after a colon',
    'Ann Porter said: “The ferry is late again today.”',
    'direct [“The ferry is late again today.”] said → Ann Porter',
  ],
  [
    'a quotation split by its speaker',
    '"The ferry," Ann Porter said, "is late again today."',
    'direct ["The ferry,"]["is late again today."] said → Ann Porter',
  ],
  [
    'a quotation that the next paragraph takes up',
    '“The ferry is late,” Ann Porter said. “It is late every day.\n\n“We pay for it all the same.”',
    'direct [“The ferry is late,”][“It is late every day.][“We pay for it all the same.”] said → Ann Porter',
  ],
  [
    'marks of two apostrophes',
    "''The ferry is late again,'' Ann Porter said.",
    "direct [''The ferry is late again,''] said → Ann Porter",
  ],
  [
    'guillemets',
    '«The ferry is late again,» Ann Porter said.',
    'direct [«The ferry is late again,»] said → Ann Porter',
  ],
  [
    'single marks where a text has no others',
    '‘The ferry doesn’t run,’ Ann Porter said.',
    'direct [‘The ferry doesn’t run,’] said → Ann Porter',
  ],
  [
    'a reported clause',
    'Ann Porter said that the ferry was late again.',
    'indirect [that the ferry was late again] said → Ann Porter',
  ],
  [
    'a reported clause before its cue',
    'The ferry was late again, Ann Porter said.',
    'indirect [The ferry was late again] said → Ann Porter',
  ],
  [
    'an aside between speaker and cue',
    'Ann Porter, in a call on Monday, said that the ferry was late.',
    'indirect [that the ferry was late] said → Ann Porter',
  ],
  [
    'a quotation signed by its speaker',
    '“We are tired of waiting for the ferry.” — Ann Porter',
    'direct [“We are tired of waiting for the ferry.”] — → Ann Porter',
  ],
  [
    'according to',
    'The ferry was late again, according to Ann Porter.',
    'indirect [The ferry was late again] according to → Ann Porter',
  ],
])('%s', async (_, text, expected) => {
  expect(await said(text)).toEqual([expected]);
});

test("a transcript's turns are quotes to the ends of their paragraphs", async () => {
  const found = await said(
    'ANN PORTER: The ferry is late. It is late every day.\n\nMARK HALE: I know that.\n\nPORTER: You said it would run.',
  );
  expect(found).toEqual([
    'indirect [The ferry is late. It is late every day.] : → ANN PORTER',
    'indirect [I know that.] : → MARK HALE',
    'indirect [You said it would run.] : → ANN PORTER',
  ]);
});

test('quotes below the least score are left out', async () => {
  const text = '"The ferry is late again," said Ann Porter.';
  const sure = pipeline()
    .use(normalise())
    .use(sentences())
    .use(entities())
    .use(quotes({ minScore: 1 }));
  expect((await sure.run({ text })).quotes).toEqual([]);
});

test('every span lies within the text, and quotes are sorted', async () => {
  const text = '" “ \'\' ” said: "A" he said “B\n\n“C, according to "D".';
  const { quotes: found, text: layer } = await desk.run({ text });
  let last = 0;
  for (const { content } of found) {
    expect(content[0]!.start).toBeGreaterThanOrEqual(last);
    last = content[0]!.start;
    for (const { start, end } of content) expect(start < end && end <= layer.text.length).toBe(true);
  }
});

test('a pronoun is resolved to the person who spoke before', async () => {
  const found = await said(
    '"The ferry is late," said Mary Porter.\n\n"It is late every single day," she added.',
  );
  expect(found[1]).toBe('direct ["It is late every single day,"] added → Mary Porter');
});

test('negated and hypothetical speech is marked', async () => {
  const modality = async (text: string) => (await desk.run({ text })).quotes[0]?.modality;
  expect(await modality('Ann Porter said that the ferry was late.')).toBe('asserted');
  expect(await modality('Ann Porter did not say that the ferry was late.')).toBe('negated');
  expect(await modality('Ann Porter would say that the ferry was late.')).toBe('hypothetical');
});

test('short words in marks without a cue are no speech', async () => {
  expect(await said('They bought the "new" ferry last year.')).toEqual([]);
});
