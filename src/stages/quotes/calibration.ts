import type { QuoteKind } from '../../document/layers.js';

/** Bounds of the steps of probability that are calibrated together. */
export const STEPS = 10;

/** The share of right quotes among those of this kind and probability; the probability itself where none was measured. */
export function calibrated(
  table: Readonly<Record<string, readonly number[]>>,
  kind: QuoteKind,
  chance: number,
): number {
  const step = Math.min(STEPS - 1, Math.floor(chance * STEPS));
  return table[kind]?.[step] ?? chance;
}
