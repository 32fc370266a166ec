import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { speakers } from '../../../src/stages/speakers/index.js';

const desk = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes()).use(speakers());

/** Who the last quote of a text is by: the name and how it is given. */
async function lastSpeaker(text: string): Promise<string> {
  const { speakers: found } = await desk.run({ text });
  const speaker = found.at(-1)?.speaker;
  return `${speaker?.name} by ${speaker?.by}`;
}

test.each([
  [
    'a role that the article gives stands for who bears it',
    'Mayor Ann Porter met Senator Mark Hale on Monday.\n\n"The bridge is safe," the senator said.',
    'Mark Hale by description',
  ],
  [
    'a role that it does not give stands for the likeliest person',
    'Ann Porter opened the new bridge on Monday.\n\n"The bridge is safe," the former governor said.',
    'Ann Porter by description',
  ],
  [
    'a word of an organisation stands for it',
    'The Commission on Harbour Safety closed the bridge on Monday.\n\n"The bridge is not safe," the commission said.',
    'Commission on Harbour Safety by description',
  ],
  [
    'a report whose subject stands far from its verb is by the one person named before it',
    'Mayor Ann Porter, who took office in March, opened the harbour bridge on Monday and promised that tolls would not rise before 2028.',
    'Ann Porter by name',
  ],
])('%s', async (_, text, expected) => {
  expect(await lastSpeaker(text)).toBe(expected);
});
