import { expect, test } from 'vitest';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { speakers } from '../../../src/stages/speakers/index.js';

const desk = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes()).use(speakers());

/** Who each quote of a text is by. */
async function names(text: string): Promise<(string | null)[]> {
  const { speakers: found } = await desk.run({ text });
  return found.map(({ speaker }) => speaker?.name ?? null);
}

test('a surname keeps to the full name before it, whoever bears it later', async () => {
  expect(
    await names(
      'Peter Colt was held on Monday. "I did nothing," Colt said.\n\n"Let him go," said Mary Colt, a lawyer. "It is a shame," Mary Colt added.',
    ),
  ).toEqual(['Peter Colt', 'Mary Colt', 'Mary Colt']);
});

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
  [
    'an office is not who holds it',
    'Governor Ann Porter signed the bill on Monday. "It is a good bill," the governor\'s office said.',
    'null by description',
  ],
  ['two people are nobody', 'Ann Porter and Mark Hale said that the bridge was safe.', 'null by description'],
  [
    'a body has all the words of its description',
    'The Marlow Medical Center took in the fishermen. "They are well," the boat center said.',
    'null by description',
  ],
  [
    'a surname is that of the full name before it, not of another that comes later',
    'Peter Colt closed the pier on Monday.\n\n"The planks are rotten," Colt told reporters.\n\n"He is right," said his sister Mary Colt. ' +
      'Mary Colt owns the boats. Mary Colt lives by the pier.\n\n"I shall sell them," Mary Colt said.',
    'Mary Colt by name',
  ],
  [
    'who goes on about the noun before it, not about the last name',
    'Mayor Ann Porter paid the miners, who said that they would go back to work on Monday.',
    'null by pronoun',
  ],
  [
    'a post in commas stands between a name and its who',
    'The council thanked Ann Porter, now the head of the harbour board, who said that the bridge was safe.',
    'Ann Porter by pronoun',
  ],
  [
    'he is not the one who asked him',
    'Peter Stone runs the pier. When Mark Hale asked him about the planks, he said that they were safe.',
    'Peter Stone by pronoun',
  ],
  [
    'he who goes on is who has just spoken, not who is named in what was said',
    'Peter Stone said that Mark Hale had never seen the planks.\n\n"They are safe," he said.',
    'Peter Stone by pronoun',
  ],
  [
    'a speaker without a name keeps the turn from the last name',
    'Mark Hale opened the pier. One of the fishermen told the paper that he was angry. "They never asked us," he said.',
    'null by pronoun',
  ],
  [
    'who stands for a body is no person',
    'The campaign of Mark Hale answered on Monday. "They are wrong," the office of the mayor said.',
    'null by description',
  ],
])('%s', async (_, text, expected) => {
  expect(await lastSpeaker(text)).toBe(expected);
});
