import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, LABELS, mayFollow } from '../../../src/stages/entities/labels.js';
import { NameMarginals } from '../../../src/stages/entities/name-marginals.js';

const SCALE = 20;

/** Every legal sequence of labels after `before`, with its likelihood. */
function* sequences(
  emissions: Int16Array,
  count: number,
  before: number,
  starts: Int16Array,
  moves: Int16Array,
): Generator<[labels: number[], likelihood: number]> {
  const walk = function* (labels: number[], score: number): Generator<[number[], number]> {
    if (labels.length === count) {
      if (!isOpen(labels.at(-1)!)) yield [labels, Math.exp(score / SCALE)];
      return;
    }
    const last = labels.at(-1) ?? Math.max(before, 0);
    for (let label = 0; label < LABELS; label++) {
      if (!mayFollow(last, label)) continue;
      const step = labels.length === 0 && before < 0 ? starts[label]! : moves[last * LABELS + label]!;
      yield* walk([...labels, label], score + step + emissions[labels.length * LABELS + label]!);
    }
  };
  yield* walk([], 0);
}

test("a name's least marginal is that of summing up every legal sequence", () => {
  const values = (length: number) =>
    fc
      .array(fc.integer({ min: -60, max: 60 }), { minLength: length, maxLength: length })
      .map((list) => Int16Array.from(list));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(-1, 0, 3, 16),
      values(3 * LABELS),
      values(LABELS),
      values(LABELS * LABELS),
      fc.nat(1e6),
      (count, before, emissions, starts, transitions, choice) => {
        const all = [...sequences(emissions, count, before, starts, transitions)];
        const labels = all[choice % all.length]![0];
        const first = choice % count;
        const total = all.reduce((sum, [, likelihood]) => sum + likelihood, 0);
        let least = 1;
        for (let token = first; token < count; token++) {
          const sum = all.reduce(
            (agreeing, [other, likelihood]) =>
              other[token] === labels[token] ? agreeing + likelihood : agreeing,
            0,
          );
          least = Math.min(least, sum / total);
        }
        const window = { from: 0, to: count, first, end: count, before };
        const marginals = new NameMarginals({ starts, transitions }, SCALE);
        expect(marginals.least(emissions, Uint8Array.from(labels), window)).toBeCloseTo(least, 10);
      },
    ),
    { numRuns: 40 },
  );
});
