import { expect, test } from 'vitest';
import type { Mention } from '../../../src/document/layers.js';
import { loadSummaryModel } from '../../../src/stages/summary/summary-model.js';
import { Columns } from '../../../src/stages/summary/columns.js';
import { gatherCandidates } from '../../../src/stages/summary/candidates.js';
import { readArticle } from '../../../src/stages/summary/assessment.js';
import { selectSentences } from '../../../src/stages/summary/selection.js';
import { weighingFor } from '../../../src/stages/summary/weighing.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { IDENTITY } from '../../../src/document/alignment.js';
import { tokenize } from '../../../src/text/tokenizer.js';

const model = loadSummaryModel();
const columns = new Columns();

/** Milliseconds of CPU for the summary of a text, the least of five; every tenth word names a person when `named`. */
function costOf(text: string, sentenceLimit: number, named: boolean): number {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const layer = {
    ...{ text, alignment: IDENTITY, dateline: null, credit: null, furniture: [] },
    ...{ language: 'en', published: null, warnings: [] },
  };
  const entities: Mention[] = [];
  for (let token = 0; named && token < tokens.length; token += 10)
    entities.push({
      ...{ type: 'PERSON', cluster: (token / 10) % 40, score: 1, value: null, firstToken: token },
      ...{ endToken: token + 1, start: tokens.starts[token]!, end: tokens.ends[token]! },
    });
  const budget = { sentences: sentenceLimit, words: Infinity, characters: Infinity };
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    columns.restart();
    const reading = readArticle(layer, tokens, sentences, columns);
    const candidates = gatherCandidates(reading, model, { entities, quotes: [] });
    selectSentences(candidates, budget, weighingFor(budget, candidates.facts), columns);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const WORDS =
  'harbour board pier ferry vote storm engineers council county money bridge school summer boat rope'.split(
    ' ',
  );
const sentence = (at: number): string =>
  `The ${WORDS[at % 15]!} of Mr Reed${at % 97} and the ${WORDS[(at * 7) % 15]!} near ${WORDS[(at * 11) % 15]!} ${at} cost them a lot.`;
const repeat = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

// Four times the text may cost four times as much, and half as much again for memory that no cache holds.
test.each([
  ['many sentences, three chosen', sentence, 3, false],
  ['many sentences, a third chosen', sentence, Infinity, false],
  ['a person in each sentence', sentence, 3, true],
  ['the same sentence again and again', () => sentence(1), Infinity, true],
  ['one endless sentence', (at: number) => `${WORDS[at % 15]!} and`, 3, false],
  ['marks alone', () => `" ' ( "`, 3, false],
])('grows with the text: %s', (_, part, most, named) => {
  const cost = (count: number): number => costOf(repeat(count, part), Math.min(most, count / 3), named);
  cost(2000); // the compiler's own work comes first
  const [one, two, four] = [500, 1000, 2000].map(cost);
  expect(four! / Math.max(one!, 1), `${one!} ms, ${two!} ms, ${four!} ms for n, 2n, 4n`).toBeLessThan(6);
});
