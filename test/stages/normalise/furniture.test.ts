import { expect, test } from 'vitest';
import { findEdgeFurniture } from '../../../src/stages/normalise/furniture.js';

test.each([
  [
    'TOLLING, May 4 (Reuters) - The bridge',
    { end: 26, place: 'TOLLING', date: '2026-05-04', agency: 'Reuters' },
  ],
  [
    'Port Tolling [US], May 4 (ANI): The bridge',
    { end: 31, place: 'Port Tolling', date: '2026-05-04', agency: 'ANI' },
  ],
  ['TOLLING (AP) — The bridge', { end: 14, place: 'TOLLING', date: null, agency: 'AP' }],
  ['TOLLING | The bridge', { end: 9, place: 'TOLLING', date: null, agency: null }],
  [
    'Port Tolling, Quill, Wales  (CNN)The',
    { end: 33, place: 'Port Tolling, Quill, Wales', date: null, agency: 'CNN' },
  ],
  ['(The Tolling Reporter)The bridge', { end: 22, place: null, date: null, agency: 'The Tolling Reporter' }],
  ['(CNN)The bridge', { end: 5, place: null, date: null, agency: 'CNN' }],
])('a dateline is found in “%s”', (text, expected) => {
  expect(findEdgeFurniture(text, '2026-05-05').dateline).toEqual({ start: 0, ...expected });
});

test.each([
  'QUILL: Well, yes',
  'The mayor - she said',
  'Ada Quill: taxes will not rise',
  'A (long) story',
  '',
])('no dateline is seen in “%s”', (text) => {
  expect(findEdgeFurniture(text, null).dateline).toBeNull();
});

test('an artefact before the dateline gives the year', () => {
  const { artefact, dateline } = findEdgeFurniture(' date 2026-05-04 TOLLING, May 4 (ANI): The bridge', null);
  expect(artefact).toEqual({ start: 0, end: 16, kind: 'artefact' });
  expect(dateline).toMatchObject({ start: 17, date: '2026-05-04' });
});

test('a credit is an agency in brackets at the very end', () => {
  const text = 'The bridge opened. (ANI)\n';
  expect(findEdgeFurniture(text, null).credit).toEqual({ start: 19, end: 24, agency: 'ANI' });
  expect(findEdgeFurniture('The bridge opened. (Laughter)', null).credit).toBeNull();
});
