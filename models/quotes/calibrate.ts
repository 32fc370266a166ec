import { STEPS } from '../../src/stages/quotes/calibration.js';
import type { Choice } from './choice-trainer.js';

/** What calibration knows of a choice's alternatives: the kind that each would be, and whether it fits the gold. */
export interface Judged {
  readonly choice: Choice;
  readonly kinds: readonly string[];
  readonly fits: readonly boolean[];
}

const MOST_NONE = 0.6;
/** Added to each step, so that one with few quotes stays near its middle. */
const PRIOR = 10;

/**
 * For each kind the share of right contents in each tenth of the chooser's probability, of choices that it did not learn from; made to
 * rise by pooling neighbours that do not (Ayer et al. 1955).
 */
export function calibrate(judged: readonly Judged[], weights: Float32Array): Record<string, number[]> {
  const tallies: Record<string, { right: number[]; all: number[] }> = {};
  for (const { choice, kinds, fits } of judged) {
    const { best, chance, none } = strongest(choice, weights);
    if (none >= MOST_NONE) continue;
    const tally = (tallies[kinds[best]!] ??= {
      right: Array<number>(STEPS).fill(0),
      all: Array<number>(STEPS).fill(0),
    });
    const step = Math.min(STEPS - 1, Math.floor(chance * STEPS));
    tally.all[step]!++;
    if (fits[best] === true) tally.right[step]!++;
  }
  return Object.fromEntries(
    Object.entries(tallies).map(([kind, { right, all }]) => [
      kind,
      rising(
        right.map((hits, step) => (hits + (PRIOR * (step + 0.5)) / STEPS) / (all[step]! + PRIOR)),
        all.map((count) => count + PRIOR),
      ),
    ]),
  );
}

function strongest(
  { rows, starts }: Choice,
  weights: Float32Array,
): { best: number; chance: number; none: number } {
  const scores: number[] = [];
  for (let at = 0; at + 1 < starts.length; at++) {
    let sum = 0;
    for (let f = starts[at]!; f < starts[at + 1]!; f++) sum += weights[rows[f]!]!;
    scores.push(sum);
  }
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const total = likely.reduce((sum, value) => sum + value, 0);
  let best = Math.min(1, likely.length - 1);
  for (let at = 1; at < likely.length; at++) if (likely[at]! > likely[best]!) best = at;
  return { best, chance: likely[best]! / total, none: likely[0]! / total };
}

/** The nearest rising sequence, weighted. */
function rising(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const [at, value] of values.entries()) {
    pools.push({ value, weight: weights[at]!, size: 1 });
    while (pools.length > 1 && pools.at(-2)!.value > pools.at(-1)!.value) {
      const last = pools.pop()!;
      const before = pools.pop()!;
      const weight = before.weight + last.weight;
      const mean = (before.value * before.weight + last.value * last.weight) / weight;
      pools.push({ value: mean, weight, size: before.size + last.size });
    }
  }
  return pools.flatMap(({ value, size }) => Array<number>(size).fill(Math.round(value * 1000) / 1000));
}
