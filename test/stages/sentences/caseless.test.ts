import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';

function split(text: string): string[] {
  const tokens = tokenize(text);
  const { length, firsts, ends } = splitSentences(tokens);
  return Array.from({ length }, (_, row) =>
    text.slice(tokens.starts[firsts[row]!], tokens.ends[ends[row]! - 1]),
  );
}

test('a lower-cased, tokenised text is cut at its stops; a closing mark stays with its sentence', () => {
  const sentences = [
    'the harbour board voted on monday to shut the old pier .',
    "`` it is a sad day for all of us . ''",
    'engineers hired by the u.s. port office found rotten piles last year !',
    "' i told them so , ' said the ferryman 's son .",
  ];
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test('a text typed without capitals is cut at its stops', () => {
  const sentences = [
    'we went down to the pier at noon and found nobody there.',
    'the ferry had left early.',
    'so we walked back along the shore and had a coffee?',
  ];
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test('a small letter after a stop starts no sentence where capitals are in use', () => {
  expect(split('The firm yahoo. bought it in May. Nobody at the time knew what for. It was sold.')[0]).toBe(
    'The firm yahoo. bought it in May.',
  );
});
