import { expect, test } from 'vitest';
import { IDENTITY } from '../../../src/document/alignment.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { collectWords } from '../../../src/stages/summary/article-words.js';
import { Columns } from '../../../src/stages/summary/columns.js';
import { KNOWN_THINGS } from '../../../src/stages/summary/known-things.js';
import { gatherFacts } from '../../../src/stages/summary/sentence-facts.js';
import { tokenize } from '../../../src/text/tokenizer.js';

/** The things that the last sentence of a text speaks of as known and that an earlier one has told. */
function knownThings(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const columns = new Columns();
  const words = collectWords(text, tokens, sentences, columns);
  const layer = {
    text,
    alignment: IDENTITY,
    dateline: null,
    credit: null,
    furniture: [],
    language: 'en',
    published: null,
    warnings: [],
  };
  const facts = gatherFacts(layer, tokens, sentences, words, columns);
  const last = sentences.length - 1;
  return [...facts.knownThings.subarray(last * KNOWN_THINGS, (last + 1) * KNOWN_THINGS)]
    .filter((type) => type > 0)
    .map((type) => words.firstTokens[type - 1]!)
    .map((token) => text.slice(tokens.starts[token], tokens.ends[token]));
}

test.each([
  ['A ferry sank off Easton. Divers from Easton searched the ferry.', ['ferry']],
  ['A ferry sank near a pier. Ada Park blamed the old ferry and the pier.', ['ferry', 'pier']],
  ['A storm came. Ada Park blamed the ferry.', []],
  ['A ferry sank. Ada Park sold the ferry of Easton.', []],
  ['A ferry sank. Ada Park named the ferry Easton Star.', []],
  ['A government fell. Ada Park praised the government.', []],
  ['A ferry sank. Ada Park said: "We loved the ferry."', []],
])('%s', (text, things) => {
  expect(knownThings(text)).toEqual(things);
});
