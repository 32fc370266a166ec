import { stem } from '../../src/text/stem.js';

// ROUGE-N after Lin (2004), "ROUGE: A Package for Automatic Evaluation of Summaries": overlap of word n-grams, clipped by
// count. For the training target only; figures are measured by an outside scorer.

const stems = new Map<string, string>();

/** Stems of the runs of letters and digits of a text, lower-cased. */
export function rougeWords(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => {
    let known = stems.get(word);
    if (known === undefined) stems.set(word, (known = stem(word)));
    return known;
  });
}

/** Counts of a text's n-grams (n = 1 or 2) that can be added up sentence by sentence. */
export type Grams = ReadonlyMap<string, number>;

/** The n-grams of some words. */
export function grams(words: readonly string[], n: 1 | 2): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= words.length; at++) {
    const gram = n === 1 ? words[at]! : `${words[at]!} ${words[at + 1]!}`;
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Sum of counts. */
export function total(counts: Grams): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** F1 of some n-grams against the reference's, 0 to 1. */
export function overlapF1(reference: Grams, candidate: Grams): number {
  let hits = 0;
  for (const [gram, count] of candidate) hits += Math.min(count, reference.get(gram) ?? 0);
  const sum = total(reference) + total(candidate);
  return sum === 0 ? 0 : (2 * hits) / sum;
}
