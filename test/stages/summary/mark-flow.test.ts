import { expect, test } from 'vitest';
import { Columns } from '../../../src/stages/summary/columns.js';
import { Flow, markFlow } from '../../../src/stages/summary/mark-flow.js';
import { tokenize } from '../../../src/text/tokenizer.js';

/** The words inside quotation marks. */
function inside(text: string): string {
  const tokens = tokenize(text);
  const flow = markFlow(text, tokens, new Columns());
  const words: string[] = [];
  for (let token = 0; token < tokens.length; token++)
    if (flow[token] === Flow.Inside) words.push(text.slice(tokens.starts[token], tokens.ends[token]));
  return words.join(' ');
}

test.each([
  ['straight double marks', 'She said "we won" and left.', 'we won'],
  ['curly double marks', 'She said “we won” and left.', 'we won'],
  ['single marks, with an apostrophe inside', "She said 'we didn't win' and left.", "we did n't win"],
  ['two backticks and two apostrophes between blanks', "she said `` we won '' and left .", 'we won'],
  ['single marks between blanks', "he said ' we won , ' and left .", 'we won ,'],
  ['a possessive is no mark', "The drivers' boss and the cooks' boss left.", ''],
  ['a clitic behind a blank is no mark', "the driver 's boss said it 's late .", ''],
  ['a mark that never closes opens nothing', 'The 5" pipe was sold.', ''],
  ['a paragraph break closes', 'She said: "We won.\n\nIt rained.', 'We won'],
])('%s', (_, text, expected) => {
  expect(inside(text)).toBe(expected);
});
