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
  [
    'It fell. Read more: The mayor and the bridge (exclusive) The town was quiet.',
    [['promotion', 'Read more: The mayor and the bridge (exclusive)']],
  ],
  [
    'It fell. See more stories from the bay here The town slept.',
    [['promotion', 'See more stories from the bay here']],
  ],
  ['It fell. Read more She wept.', [['promotion', 'Read more']]],
  [
    'Correction: An earlier version said it rose. It fell.',
    [['byline', 'Correction: An earlier version said it rose.']],
  ],
  ['Sources: Tolling Museum; A Life of Piers', [['caption', 'Sources: Tolling Museum; A Life of Piers']]],
  [
    'It fell. Media playback is not supported on this device The town slept.',
    [['artefact', 'Media playback is not supported on this device']],
  ],
  [
    'It fell. This content will not work on your device, please check the settings or update your browser Ada Park slept.',
    [
      [
        'artefact',
        'This content will not work on your device, please check the settings or update your browser',
      ],
    ],
  ],
  [
    'It fell. Find all the latest bridge news on our dedicated page.',
    [['promotion', 'Find all the latest bridge news on our dedicated page.']],
  ],
  ['It fell. Find out more.', [['promotion', 'Find out more.']]],
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
  'Media playback is a trade of its own. This content will not please everybody.',
  'They want to find out more. Find all the latest bridges, she said, and mend them.',
])('prose is no furniture: “%s”', (text) => {
  expect(found(text)).toEqual([]);
});

test('a link to the outlet that the dateline names is no prose, its question in an interview is', () => {
  const text =
    'It fell. The Tolling Reporter: Ten bridges that fell. TTR: A bridge a day. The Tolling Reporter: Did you see it?';
  const pieces = findFurniture(text, 0, text.length, 'The Tolling Reporter');
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The Tolling Reporter: Ten bridges that fell.',
    'TTR: A bridge a day.',
  ]);
});

test('captions are lines that point into a picture, and in a text that has some, lines with a label or without a stop', () => {
  const lines = [
    'The old bridge at Tolling fell on Monday night, and nobody was on it.',
    'CRASH: The bridge lay in the river on Tuesday.',
    'Clearing up: Two cranes came from Leeds.',
    'Ada Park (pictured) saw it fall from her window.',
    'The mayor, Jo Quill, looks at what is left of the bridge on Tuesday',
    'Two boats in this image carry what was saved.',
    'Nobody knows what it will cost.',
    'Ada Quill: I do not know.',
    'Ada Quill: Ask somebody else.',
  ];
  expect(found(lines.join('\n'))).toEqual(lines.slice(1, 6).map((line) => ['caption', line]));
  expect(found(lines.filter((line) => !/pictured|image/.test(line)).join('\n'))).toEqual([]);
});
