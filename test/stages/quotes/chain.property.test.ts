import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forwardBackward } from '../../../src/stages/quotes/forward-backward.js';
import { Label, LABELS, mayFollow } from '../../../src/stages/quotes/labels.js';
import { bestPath } from '../../../src/stages/quotes/viterbi.js';

// The chain of labels against a twin that goes through every path there is.

const score = fc.double({ min: -4, max: 4, noNaN: true });
const chain = fc.record({
  scores: fc
    .integer({ min: 1, max: 3 })
    .chain((size) => fc.array(score, { minLength: size * LABELS, maxLength: size * LABELS })),
  moves: fc
    .array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS })
    .map((all) =>
      all.map((move, at) => (mayFollow(Math.floor(at / LABELS), at % LABELS) ? move : -Infinity)),
    ),
});

function* pathsOf(size: number): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const path of pathsOf(size - 1))
    for (let label = 0; label < LABELS; label++)
      if (mayFollow(path.at(-1) ?? Label.O, label)) yield [...path, label];
}

function scoreOf(path: readonly number[], scores: readonly number[], moves: readonly number[]): number {
  return path.reduce(
    (sum, label, at) =>
      sum + scores[at * LABELS + label]! + (at === 0 ? 0 : moves[path[at - 1]! * LABELS + label]!),
    0,
  );
}

test('forward and backward factors give the share of all paths through a label', () => {
  fc.assert(
    fc.property(chain, ({ scores, moves }) => {
      const size = scores.length / LABELS;
      const forward = new Float64Array(scores.length);
      const backward = new Float64Array(scores.length);
      const factors = Float64Array.from(scores, (value) => Math.exp(value));
      const moveFactors = Float64Array.from(moves, (value) => Math.exp(value));
      forwardBackward(factors, size, moveFactors, forward, backward);
      const shares = new Float64Array(scores.length);
      let total = 0;
      for (const path of pathsOf(size)) {
        const weight = Math.exp(scoreOf(path, scores, moves));
        total += weight;
        for (const [at, label] of path.entries()) shares[at * LABELS + label]! += weight;
      }
      for (let at = 0; at < size; at++) {
        let sum = 0;
        for (let label = 0; label < LABELS; label++)
          sum += forward[at * LABELS + label]! * backward[at * LABELS + label]!;
        for (let cell = at * LABELS; cell < (at + 1) * LABELS; cell++)
          expect((forward[cell]! * backward[cell]!) / sum).toBeCloseTo(shares[cell]! / total, 9);
      }
    }),
    { numRuns: 40 },
  );
});

test('no path is better than the best one', () => {
  fc.assert(
    fc.property(chain, ({ scores, moves }) => {
      const size = scores.length / LABELS;
      const path = new Uint8Array(size);
      const room = new Float64Array(scores.length);
      bestPath(Float64Array.from(scores), size, Float64Array.from(moves), room, path, 0);
      // proposals: cues count 2 more, sources 1 more
      const bonus = (labels: readonly number[]) =>
        labels.reduce(
          (sum, label) => sum + (label === Label.BeginCue ? 2 : label === Label.BeginSource ? 1 : 0),
          0,
        );
      const worth = (labels: readonly number[]) => scoreOf(labels, scores, moves) + bonus(labels);
      let most = -Infinity;
      for (const other of pathsOf(size)) most = Math.max(most, worth(other));
      expect(worth([...path])).toBeCloseTo(most, 9);
    }),
    { numRuns: 40 },
  );
});
