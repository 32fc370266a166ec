import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, LABELS, mayFollow } from '../../../src/stages/entities/labels.js';
import { Decoder } from '../../../src/stages/entities/viterbi.js';

/** The best score of all legal label sequences, by trying each. */
function bestByTrying(emissions: Int32Array, count: number, starts: Int16Array, moves: Int16Array): number {
  let best = -Infinity;
  const walk = (token: number, before: number, score: number): void => {
    if (token === count) {
      if (!isOpen(before)) best = Math.max(best, score);
      return;
    }
    for (let label = 0; label < LABELS; label++) {
      if (!mayFollow(token === 0 ? 0 : before, label)) continue;
      const step = token === 0 ? starts[label]! : moves[before * LABELS + label]!;
      walk(token + 1, label, score + step + emissions[token * LABELS + label]!);
    }
  };
  walk(0, 0, 0);
  return best;
}

test('the decoder finds the best legal sequence', () => {
  const values = (length: number) =>
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length, maxLength: length });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      values(3 * LABELS),
      values(LABELS),
      values(LABELS * LABELS),
      (count, scores, first, moves) => {
        const emissions = Int32Array.from(scores);
        const starts = Int16Array.from(first);
        const transitions = Int16Array.from(moves);
        const labels = new Uint8Array(count);
        new Decoder({ starts, transitions }).decode(emissions, 0, count, labels, 0);
        let score = 0;
        for (let token = 0; token < count; token++) {
          const label = labels[token]!;
          expect(mayFollow(token === 0 ? 0 : labels[token - 1]!, label)).toBe(true);
          score += token === 0 ? starts[label]! : transitions[labels[token - 1]! * LABELS + label]!;
          score += emissions[token * LABELS + label]!;
        }
        expect(isOpen(labels[count - 1]!)).toBe(false);
        expect(score).toBe(bestByTrying(emissions, count, starts, transitions));
      },
    ),
    { numRuns: 60 },
  );
});
