import { expect, test } from 'vitest';
import { findCredit, findOpening } from '../../../src/stages/normalise/edges.js';
import { normaliseText } from '../../../src/stages/normalise/index.js';

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
  ['TOLLING, May 4 | The bridge', { end: 16, place: 'TOLLING', date: '2026-05-04', agency: null }],
  ['May 4 (Reuters) - Ferry', { end: 17, place: null, date: '2026-05-04', agency: 'Reuters' }],
  [
    'QUILL BAY/LEEDS, 4 May (AFP) – Two',
    { end: 30, place: 'QUILL BAY/LEEDS', date: '2026-05-04', agency: 'AFP' },
  ],
  ['TOLLING, Monday, May 4 (dpa) -- It', { end: 31, place: 'TOLLING', date: '2026-05-04', agency: 'dpa' }],
  ['TOLLING, May 4. /TASS/. The', { end: 23, place: 'TOLLING', date: '2026-05-04', agency: 'TASS' }],
  ['TOLLING, Wis. (AP) — It', { end: 20, place: 'TOLLING, Wis.', date: null, agency: 'AP' }],
  ['PORT DE QUILL — The', { end: 15, place: 'PORT DE QUILL', date: null, agency: null }],
  ['Port de Quill (AP) - The', { end: 20, place: 'Port de Quill', date: null, agency: 'AP' }],
  ['NEW DELHI: The ferry', { end: 10, place: 'NEW DELHI', date: null, agency: null }],
  ['Tolling, Dec 30, 2025 (AFP) - It', { end: 29, place: 'Tolling', date: '2025-12-30', agency: 'AFP' }],
])('a dateline is found in “%s”', (text, expected) => {
  expect(findOpening(text, '2026-05-05').dateline).toEqual({ start: 0, ...expected });
});

test.each([
  'QUILL: Well, yes',
  'The mayor - she said',
  'Ada Quill: taxes will not rise',
  'A (long) story',
  'The man (Ada said) left',
  'WALLACE: Well, yes. PARK: No, never.',
  'May 4 was a good day - she said',
  '',
])('no dateline is seen in “%s”', (text) => {
  expect(findOpening(text, null).dateline).toBeNull();
});

test('an artefact before the dateline gives the year', () => {
  const { artefact, dateline } = findOpening(' date 2026-05-04 TOLLING, May 4 (ANI): The bridge', null);
  expect(artefact).toEqual({ start: 0, end: 16, kind: 'artefact' });
  expect(dateline).toMatchObject({ start: 17, date: '2026-05-04' });
});

test('a dateline takes the year that brings it nearest to the article', () => {
  const dateIn = (published: string) => findOpening('TOLLING, Dec 30 (AP) - It', published).dateline?.date;
  expect(dateIn('2026-01-02')).toBe('2025-12-30');
  expect(dateIn('2025-12-31T10:00:00Z')).toBe('2025-12-30');
  expect(findOpening('TOLLING, Jan 2 (AP) - It', '2025-12-31').dateline?.date).toBe('2026-01-02');
});

test('a dateline may follow a headline and a byline, but not a sentence', () => {
  const line = 'TOLLING, May 4 (AP) - ';
  expect(findOpening(`Ferry sold\nBy Ada Park\n${line}It`, null).dateline).toMatchObject({ start: 23 });
  expect(findOpening(`The ferry was sold.\n${line}It`, null).dateline).toBeNull();
});

test('an article without a date of its own has that of its dateline', () => {
  expect(normaliseText(' date 2026-05-05 TOLLING, May 4 (ANI): The bridge', null).published).toBe(
    '2026-05-04',
  );
  expect(normaliseText('TOLLING, May 4, 2026 (AP) - It', null).published).toBe('2026-05-04');
  expect(normaliseText('TOLLING, May 4, 2026 (AP) - It', '2026-05-06').published).toBe('2026-05-06');
});

test.each([
  ['The bridge opened. (ANI)\n', '(ANI)', 'ANI'],
  ['The bridge opened. (With inputs from PTI)', '(With inputs from PTI)', 'PTI'],
  ['The bridge opened.\n— Reuters', '— Reuters', 'Reuters'],
  ['The bridge opened.\n\nAFP\n', 'AFP', 'AFP'],
])('a credit is an agency at the very end: “%s”', (text, span, agency) => {
  const start = text.indexOf(span);
  expect(findCredit(text, 0, text.length)).toEqual({ start, end: start + span.length, agency });
});

test('what is no agency is no credit', () => {
  expect(findCredit('The bridge opened. (Laughter)', 0, 29)).toBeNull();
  expect(findCredit('The bridge opened.\nNobody', 0, 25)).toBeNull();
});
