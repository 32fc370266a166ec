import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectWords } from '../../../src/stages/summary/article-words.js';
import { selectSentences } from '../../../src/stages/summary/selection.js';
import { Columns } from '../../../src/stages/summary/columns.js';
import { gatherFacts } from '../../../src/stages/summary/sentence-facts.js';
import { findStrangers } from '../../../src/stages/summary/strangers.js';
import { weighingFor } from '../../../src/stages/summary/weighing.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { IDENTITY } from '../../../src/document/alignment.js';
import { tokenize } from '../../../src/text/tokenizer.js';

const words = fc.constantFrom(
  'ferry',
  'pier',
  'board',
  'storm',
  'harbour',
  'vote',
  'town',
  'the',
  'of',
  'he',
  'Reed',
);
const sentence = fc.array(words, { minLength: 5, maxLength: 14 }).map((list) => `Then ${list.join(' ')}.`);
const article = fc.array(fc.tuple(sentence, fc.double({ min: -4, max: 2, noNaN: true })), {
  minLength: 1,
  maxLength: 30,
});

function candidatesOf(parts: readonly (readonly [string, number])[]) {
  const text = parts.map(([part]) => part).join('\n\n');
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const columns = new Columns();
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
  const articleWords = collectWords(text, tokens, sentences, columns);
  return {
    strangers: findStrangers([], tokens, sentences, columns),
    scores: Float64Array.from(parts, ([, score]) => score),
    likely: Float32Array.from({ length: articleWords.typeCount }, (_, type) => 1 / (type + 2)),
    words: articleWords,
    facts: gatherFacts(layer, tokens, sentences, articleWords, columns),
  };
}

test('a summary keeps to its budget, rises, and repeats no sentence', () => {
  fc.assert(
    fc.property(
      article,
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 15, max: 90 }),
      (parts, most, limit) => {
        const candidates = candidatesOf(parts);
        const budget = { sentences: most, words: limit, characters: Infinity };
        const rows = selectSentences(candidates, budget, weighingFor(budget, candidates.facts));
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(most);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        const total = rows.reduce((sum, row) => sum + candidates.facts.words[row]!, 0);
        if (rows.length > 1) expect(total).toBeLessThanOrEqual(limit);
      },
    ),
  );
});

test('a longer summary holds the shorter one: greedy choices stand', () => {
  fc.assert(
    fc.property(article, fc.integer({ min: 2, max: 6 }), (parts, most) => {
      const candidates = candidatesOf(parts);
      const budgetOf = (sentences: number) => ({ sentences, words: Infinity, characters: Infinity });
      const weighing = weighingFor(budgetOf(most), candidates.facts);
      const shorter = selectSentences(candidates, budgetOf(most), weighing);
      const longer = selectSentences(candidates, budgetOf(most + 1), weighing);
      expect(longer).toEqual(expect.arrayContaining(shorter));
    }),
  );
});
