import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORBIDDEN, movesOf, viterbi, viterbiBuffers } from '../../src/linear-model/viterbi.js';

const LABELS = 3;

/** Tries every path. */
function naive(emissions: number[], length: number, transitions: number[], begins: number[]): number {
  const best = (at: number, label: number): number =>
    emissions[at * LABELS + label]! +
    (at === 0
      ? begins[label]!
      : Math.max(...[0, 1, 2].map((from) => best(at - 1, from) + transitions[from * LABELS + label]!)));
  return Math.max(...[0, 1, 2].map((label) => best(length - 1, label)));
}

test('the path found scores as high as the best of all paths, and keeps to the allowed moves', () => {
  const score = fc.integer({ min: -50, max: 50 });
  const move = fc.oneof({ weight: 4, arbitrary: score }, { weight: 1, arbitrary: fc.constant(FORBIDDEN) });
  fc.assert(
    fc.property(
      fc.array(score, { minLength: LABELS, maxLength: 6 * LABELS }),
      fc.array(move, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
      (scores, moves) => {
        const length = Math.floor(scores.length / LABELS);
        moves[0] = 0; // label 0 may always follow itself, so that there is a path
        const begins = [0, 3, FORBIDDEN];
        const path = new Uint8Array(length);
        viterbi(
          movesOf(LABELS, Int32Array.from(moves), Int32Array.from(begins)),
          Int32Array.from(scores),
          length,
          viterbiBuffers(length, LABELS),
          path,
          0,
        );
        let total = begins[path[0]!]! + scores[path[0]!]!;
        for (let at = 1; at < length; at++)
          total += moves[path[at - 1]! * LABELS + path[at]!]! + scores[at * LABELS + path[at]!]!;
        expect(total).toBe(naive(scores, length, moves, begins));
      },
    ),
  );
});
