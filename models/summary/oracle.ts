import type { Sample } from './corpus.js';
import { grams, overlapF1 } from './rouge.js';

function score(sample: Sample, rows: readonly number[]): number {
  const words = rows.toSorted((a, b) => a - b).flatMap((row) => sample.stems[row]!);
  return (
    overlapF1(sample.referenceWords, grams(words, 1)) + overlapF1(sample.referencePairs, grams(words, 2))
  );
}

/**
 * The sentences that come nearest to the reference: chosen one by one, each the one that raises ROUGE-1 + ROUGE-2 F1 most,
 * until none does (after Nallapati, Zhai and Zhou 2017, "SummaRuNNer").
 */
export function oracleSentences(sample: Sample): number[] {
  const chosen: number[] = [];
  let best = 0;
  while (chosen.length < sample.asked) {
    let next = -1;
    for (let row = 0; row < sample.stems.length; row++) {
      if (chosen.includes(row)) continue;
      const value = score(sample, [...chosen, row]);
      if (value <= best + 1e-9) continue;
      best = value;
      next = row;
    }
    if (next < 0) break;
    chosen.push(next);
  }
  return chosen;
}
