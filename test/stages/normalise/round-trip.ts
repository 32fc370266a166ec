import fc from 'fast-check';
import { sourceEnd, sourceStart } from '../../../src/document/alignment.js';
import { normaliseText } from '../../../src/stages/normalise/index.js';
import { isPair } from '../../../src/text/emoji.js';
import { tokenize } from '../../../src/text/tokenizer.js';

const pieces = fc.constantFrom(
  ...[
    '\r\n',
    '\r',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    'ﬁ',
    'ﬃ',
    '&amp;',
    '&#8217;',
    '&#x1F600;',
    '&',
    ';',
  ],
  ...[
    'â€™',
    'â€',
    'Â£',
    'Ã©',
    'ðŸ˜€',
    '👩‍🚀',
    '🇬🇧',
    '\ud83d',
    '\ude00',
    'e\u0301',
    'a',
    ' ',
    '-',
    'The end. ',
    '(ANI)',
    'READ MORE: ',
  ],
  'a line of some forty letters or more, which is long enough\n',
);

/** Texts of pieces that normalisation trips over, between arbitrary units with lone surrogates. */
export const sources = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 })
  .map((parts) => parts.join(''));

function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isPair(text, offset - 1);
}

/** What is wrong with the way from a source to its normalised text and back; null when nothing is. */
export function roundTripFlaw(source: string): string | null {
  const { text, alignment, furniture, dateline, credit } = normaliseText(source, null);
  const { length, starts, ends } = tokenize(text);
  let before = 0;
  for (let row = 0; row < length; row++) {
    const start = sourceStart(alignment, starts[row]!);
    const end = sourceEnd(alignment, ends[row]!);
    if (start >= end || end > source.length) return `token ${row} has no source: ${start} to ${end}`;
    if (splitsPair(source, start) || splitsPair(source, end)) return `token ${row} splits a pair`;
    const isUntouched = text.slice(starts[row], ends[row]) === source.slice(start, end);
    if (alignment.edits === 0 && !isUntouched) return `token ${row} differs without an edit`;
    // Two tokens share source only where one edit made both.
    if (start < before && !insideEdit(source, text, start, before)) return `token ${row} goes back`;
    before = end;
  }
  let last = 0;
  for (const span of [...furniture].sort((a, b) => a.start - b.start)) {
    if (span.start < last || span.end <= span.start || span.end > text.length) return 'furniture overlaps';
    last = span.end;
  }
  for (const span of [dateline, credit])
    if (span && sourceStart(alignment, span.start) >= sourceEnd(alignment, span.end))
      return 'an edge has no source';
  return null;
}

function insideEdit(source: string, text: string, start: number, before: number): boolean {
  return source !== text && before - start <= 8;
}
