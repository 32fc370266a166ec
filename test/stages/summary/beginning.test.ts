import { expect, test } from 'vitest';
import { findBeginning } from '../../../src/stages/summary/beginning.js';
import type { SentenceFacts } from '../../../src/stages/summary/sentence-facts.js';
import { Flag } from '../../../src/stages/summary/sentence-flags.js';

function beginning(flags: number[], most = 3, cased = true) {
  const facts = { flags: Uint32Array.from(flags), length: flags.length, cased };
  return findBeginning(facts as unknown as SentenceFacts, most);
}

test('short sentences and questions lead to the first sentence that leans on them', () => {
  expect(beginning([Flag.Fragment, Flag.Dangling, 0])).toEqual({ start: 1, lead: 1, prelude: 0 });
  expect(beginning([Flag.Question, Flag.Connective, 0])).toEqual({ start: 0, lead: 1, prelude: 0 });
  expect(beginning([Flag.Boilerplate, Flag.Fragment, Flag.Dangling])).toEqual({
    start: 2,
    lead: 2,
    prelude: 1,
  });
  expect(beginning([Flag.EndsWithColon | Flag.NoEnd, Flag.Dangling])).toEqual({
    start: 0,
    lead: 1,
    prelude: 0,
  });
});

test('there is no prelude to a sentence that stands alone, nor one that fills the summary, nor without capitals', () => {
  expect(beginning([Flag.Fragment, 0])).toEqual({ start: 1, lead: 1, prelude: 1 });
  expect(beginning([Flag.Question, Flag.Connective], 1)).toEqual({ start: 0, lead: 0, prelude: 0 });
  expect(beginning([Flag.Question, Flag.Connective], 3, false)).toEqual({ start: 0, lead: 0, prelude: 0 });
  expect(beginning([Flag.Fragment, Flag.Fragment, Flag.Fragment, Flag.Dangling]).prelude).toBe(3);
});

test('a text without a fit sentence begins after its last', () => {
  expect(beginning([Flag.Boilerplate])).toEqual({ start: 1, lead: 1, prelude: 1 });
  expect(beginning([])).toEqual({ start: 0, lead: 0, prelude: 0 });
});
