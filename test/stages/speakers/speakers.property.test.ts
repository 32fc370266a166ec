import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/document/span.js';
import { pipeline } from '../../../src/pipeline.js';
import { entities } from '../../../src/stages/entities/index.js';
import { normalise } from '../../../src/stages/normalise/index.js';
import { quotes } from '../../../src/stages/quotes/index.js';
import { sentences } from '../../../src/stages/sentences/index.js';
import { speakers } from '../../../src/stages/speakers/index.js';

const desk = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes()).use(speakers());

const piece = fc.constantFrom(
  'Ada Quill',
  'Quill',
  'Tom Marsh, a lawyer,',
  'he',
  'She',
  'who',
  'They',
  'the mayor',
  'said',
  'said on Monday',
  'told CNN',
  'according to',
  'asked him',
  'that the pier is shut',
  'If',
  'it rained',
  '"',
  '“',
  '”',
  "''",
  '(CNN)',
  ',',
  '.',
  ':',
  '—',
  '\n\n',
  'LONDON (Reuters) -',
  '»',
);
const news = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof({ weight: 4, arbitrary: news }, fc.string({ unit: 'grapheme', maxLength: 200 }));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

test('of any text quotes and speakers lie inside, in order, and apart from each other', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (source) => {
      const found = await desk.run({ text: source });
      const { length } = found.text.text;
      expect(found.speakers).toHaveLength(found.quotes.length);
      let before = 0;
      for (const { content, cue, source: who, score, sourceScore } of found.quotes) {
        expect(content.length).toBeGreaterThan(0);
        expect(content[0]!.start).toBeGreaterThanOrEqual(before);
        before = content[0]!.start;
        const spans = [...content, ...(cue ? [cue] : []), ...(who ? [who] : [])];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(length);
        }
        for (const [at, span] of spans.entries())
          for (const other of spans.slice(at + 1)) expect(overlap(span, other)).toBe(false);
        for (let at = 1; at < content.length; at++)
          expect(content[at]!.start).toBeGreaterThanOrEqual(content[at - 1]!.end);
        for (const share of [score, sourceScore]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
      for (const { speaker } of found.speakers) {
        if (speaker === null) continue;
        expect(speaker.end).toBeGreaterThan(speaker.start);
        expect(speaker.score).toBeGreaterThan(0);
        expect(speaker.score).toBeLessThanOrEqual(1);
        expect(speaker.name).toBe(speaker.cluster === null ? null : found.clusters[speaker.cluster]!.name);
      }
    }),
    { numRuns: 300 },
  );
});
