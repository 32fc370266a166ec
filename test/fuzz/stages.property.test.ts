import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDesk } from '../../src/desk.js';
import type { AnnotatedArticle } from '../../src/record/record.js';
import { FUZZ_CASES } from '../property-runs.js';
import { sources } from '../stages/normalise/round-trip.js';

/** Texts through all stages: a hundredth of all cases, because each costs as much as a hundred others. */
const TEXTS = (FUZZ_CASES ?? 20_000) / 100;

const said = fc
  .array(
    fc.oneof(
      sources,
      fc.constantFrom(
        ...['“', '”', '"', '‘', '’', ' said ', ' told reporters ', 'Ada Quill', 'Mr. Hollis', ' she ', 'according to ', '. ', ',” ', '\n\n', '$12 million', 'on Monday', 'Reuters', ' that '], // prettier-ignore
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** What is wrong with the places that a record tells of; null when nothing is. */
function flawOf(record: AnnotatedArticle): string | null {
  const { text = '', entities, quotes, sentences, summary, clusters } = record;
  const size = text.length;
  const isIn = ([start, end]: readonly [number, number]): boolean =>
    start >= 0 && start <= end && end <= size;
  let last = 0;
  for (const sentence of sentences ?? []) {
    if (!isIn(sentence) || sentence[0] < last) return `the sentence at ${sentence[0]}`;
    last = sentence[1];
  }
  for (const { start, end, text: words } of entities ?? [])
    if (!isIn([start, end]) || text.slice(start, end) !== words) return `the entity at ${start}`;
  for (const { content, cue, speaker, via } of quotes ?? []) {
    if (content.length === 0 || !content.every(isIn)) return `the quote at ${content[0]?.[0] ?? -1}`;
    if (cue !== null && !isIn(cue)) return `the cue at ${cue[0]}`;
    for (const span of [speaker, via])
      if (span !== null && (!isIn([span.start, span.end]) || text.slice(span.start, span.end) !== span.text))
        return `the speaker at ${span.start}`;
  }
  for (const { start, end } of summary ?? []) if (!isIn([start, end])) return `the summary at ${start}`;
  for (const { mentions } of clusters ?? [])
    if (!mentions.every((mention) => (entities?.length ?? 0) > mention)) return 'a cluster of no mentions';
  return null;
}

test(
  'any text goes through all stages, and its record tells of true places',
  { timeout: 3_600_000 },
  async () => {
    await using desk = createDesk({ threads: 0 });
    await fc.assert(
      fc.asyncProperty(said, async (text) => {
        expect(flawOf(await desk.annotate(text))).toBeNull();
      }),
      { numRuns: Math.ceil(TEXTS) },
    );
  },
);
