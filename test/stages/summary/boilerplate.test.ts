import { expect, test } from 'vitest';
import { isInvitation } from '../../../src/stages/summary/boilerplate.js';
import { tokenize } from '../../../src/text/tokenizer.js';

test.each([
  ['Watch the whole game above.', true],
  ['See more pictures of the ferry here', true],
  ['Watch the whole game.', false],
  ['The water stood above.', false],
])('%s', (sentence, expected) => {
  const tokens = tokenize(sentence);
  expect(isInvitation(tokens, 0, tokens.length)).toBe(expected);
});
