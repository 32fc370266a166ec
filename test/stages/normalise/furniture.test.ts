import { expect, test } from 'vitest';
import { findFurniture } from '../../../src/stages/normalise/furniture.js';

function found(text: string): [string, string][] {
  return findFurniture(text, 0, text.length).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
}

test.each([
  [
    'The bridge fell. READ MORE: Why bridges fall. It rained.',
    [['promotion', 'READ MORE: Why bridges fall.']],
  ],
  ['It rained.\nFollow us on Twitter @tolling', [['promotion', 'Follow us on Twitter @tolling']]],
  ['It fell.\nImage: Ada Park.\nIt rained.', [['caption', 'Image: Ada Park.']]],
  [
    'It fell. (Reporting by Ada Park; Editing by Jo Quill)',
    [['byline', '(Reporting by Ada Park; Editing by Jo Quill)']],
  ],
  ['By Ada Park, Associated Press\nIt fell.', [['byline', 'By Ada Park, Associated Press']]],
])('furniture is found in “%s”', (text, pieces) => {
  expect(found(text)).toEqual(pieces);
});

test.each([
  'By Monday the bridge had fallen.',
  'They want to read more: books, papers.',
  'She said: “Follow us.” He did.',
  'Image and word are one.',
  'She contributed to this victory, and he to that.',
  'Compiled by hand? Perhaps.',
  'He wrote in May. She reported from time to time.',
  'See the story of the bridge. Watch the river.',
])('prose is no furniture: “%s”', (text) => {
  expect(found(text)).toEqual([]);
});
