import { expect, test } from 'vitest';
import { extractQuotes, splitSentences } from '../src/index.js';

// Marks are recognised as they stand, not rewritten (D9): each kind must give the same quote, whose span is the source's own.
test.each([
  ['straight', '"', '"'],
  ['curly', '“', '”'],
  ['low and high', '„', '“'],
  ['guillemets', '«', '»'],
  ['guillemets with blanks', '« ', ' »'],
  ['guillemets with hard blanks', '«\u00a0', '\u00a0»'],
  ['backticks and apostrophes', '``', "''"],
  ['two apostrophes', "''", "''"],
  ['single curly', '‘', '’'],
  ['single straight', "'", "'"],
  ['character references', '&ldquo;', '&rdquo;'],
  ['references escaped twice', '&amp;quot;', '&amp;quot;'],
  ['doubly encoded', 'â€œ', 'â€\u009d'],
])('a quote in %s marks is found, and leads back to the source', (_, open, close) => {
  const quoted = `${open}The bridge will stay shut until the spring${close}`;
  const text = `Nobody crossed on Monday. ${quoted}, said Ada Park, the mayor. It rained.`;
  const [quote, ...others] = extractQuotes(text);
  expect(others).toEqual([]);
  expect(quote).toMatchObject({ kind: 'direct', text: 'The bridge will stay shut until the spring' });
  const [start, end] = quote!.content[0]!;
  // A comma after the mark may be taken in.
  expect(text.slice(start, end).replace(/,$/, '')).toBe(quoted);
  expect(quote!.speaker).toMatchObject({ name: 'Ada Park' });
  expect(splitSentences(text)).toHaveLength(3);
});
