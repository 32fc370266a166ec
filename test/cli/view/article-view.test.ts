import { expect, test } from 'vitest';
import { viewArticle } from '../../../src/cli/view/article-view.js';
import { createStyle } from '../../../src/cli/view/style.js';
import type { AnnotatedArticle, BareSpan } from '../../../src/record/record.js';

const text =
  'Mayor Ada Quill said on Monday: "The bridge opens in May." She said taxes would not rise. "Too late," a driver muttered, as per the Tolling Echo.';

function at(words: string, from = 0): BareSpan {
  const start = text.indexOf(words, from);
  return [start, start + words.length];
}
function named(words: string, from = 0) {
  const [start, end] = at(words, from);
  return { start, end, text: words };
}

const record: AnnotatedArticle = {
  record: 1,
  producer: 'copydesk/0.1.0+00000000',
  offsets: 'utf16',
  id: 'bridge.txt',
  title: 'Bridge to open',
  published: '2026-05-04',
  source: null,
  url: null,
  meta: {},
  text,
  language: 'en',
  duplicateOf: null,
  dateline: null,
  credit: null,
  furniture: [],
  sentences: [at('Mayor Ada Quill said on Monday: "The bridge opens in May."')],
  entities: [
    { ...named('Ada Quill'), type: 'PERSON', cluster: 0, score: 0.99 },
    { ...named('Monday'), type: 'DATE', cluster: null, score: 1, value: '2026-05-04' },
  ],
  clusters: [{ id: 0, type: 'PERSON', name: 'Ada Quill', role: 'Mayor', mentions: [0] }],
  quotes: [
    {
      kind: 'direct',
      content: [at('"The bridge opens in May."')],
      text: 'The bridge opens in May.',
      cue: at('said'),
      modality: 'asserted',
      speaker: { ...named('Ada Quill'), cluster: 0, name: 'Ada Quill', by: 'name', score: 0.99 },
      via: null,
      unclosed: false,
      score: 0.98,
    },
    {
      kind: 'indirect',
      content: [at('taxes would not rise')],
      text: 'taxes would not rise',
      cue: at('said', text.indexOf('She')),
      modality: 'asserted',
      speaker: { ...named('She'), cluster: 0, name: 'Ada Quill', by: 'pronoun', score: 0.9 },
      via: null,
      unclosed: false,
      score: 0.7,
    },
    {
      kind: 'direct',
      content: [at('"Too late,"')],
      text: 'Too late,',
      cue: at('muttered'),
      modality: 'asserted',
      speaker: { ...named('a driver'), cluster: null, name: null, by: 'description', score: 0.9 },
      via: named('Tolling Echo'),
      unclosed: false,
      score: 0.9,
    },
  ],
  summary: [{ sentence: 0, start: 0, end: 58, score: 0.9 }],
  extra: {},
  warnings: [],
};

const style = createStyle(false);

test('quotes stand under who said them, with the words that say so', () => {
  expect(viewArticle(record, { columns: 60, style })).toBe(`Bridge to open
2026-05-04

WHO SAID WHAT

  Ada Quill — Mayor
    “The bridge opens in May.”
      Ada Quill said
    › taxes would not rise
      She said

  a driver
    “Too late,”
      a driver muttered, via Tolling Echo

NAMES
  People          Ada Quill

DATES AND AMOUNTS
  Monday (2026-05-04)

SUMMARY
  • Mayor Ada Quill said on Monday: "The bridge opens in
    May."
`);
});

test('reasons are shown under their quote when they are given', () => {
  const shown = viewArticle(record, { columns: 60, style, explanations: [['marks: straight'], [], []] });
  expect(shown).toContain('      Ada Quill said\n      · marks: straight\n');
});

test('an article in which nobody speaks says so', () => {
  expect(viewArticle({ ...record, quotes: [] }, { columns: 60, style })).toContain('Nobody is quoted.');
});

test('layers that did not run are left out', () => {
  const bare = { ...record, quotes: null, entities: null, clusters: null, summary: null };
  expect(viewArticle(bare, { columns: 60, style })).toBe('Bridge to open\n2026-05-04\n');
});

test('words of the text between the parts of a quote, or between speaker and cue, are shown as an ellipsis', () => {
  const told = '"It froze," Ada Quill, in her second year as mayor, said. "It\n\n"thawed."';
  const span = (words: string): BareSpan => [told.indexOf(words), told.indexOf(words) + words.length];
  const [start, end] = span('Ada Quill');
  const parted = {
    ...record.quotes![0]!,
    content: [span('"It froze,"'), span('"It\n'), span('"thawed."')],
    cue: span('said'),
    speaker: { ...record.quotes![0]!.speaker!, start, end },
  };
  const shown = viewArticle({ ...record, text: told, quotes: [parted] }, { columns: 60, style });
  expect(shown).toContain('    “It froze,” … “It thawed.”\n      Ada Quill … said\n');
});
