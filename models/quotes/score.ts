import type { TokenSpan } from '../../src/stages/quotes/noun-phrases.js';
import { overlap } from '../../src/stages/quotes/source-candidates.js';
import type { GoldStatement } from './corpus.js';

/** What was found, as far as it is scored. */
export interface FoundStatement {
  readonly kind: string;
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
  readonly score: number;
}

/** How many were right, found and to be found. */
export interface Count {
  right: number;
  found: number;
  gold: number;
}

/** Contents that share this much of their tokens are the same, strictly and leniently. */
export const HARD = 0.8;
export const EASY = 0.3;

/** Shared tokens over all tokens of two lists of spans. */
export function jaccard(a: readonly TokenSpan[], b: readonly TokenSpan[]): number {
  let both = 0;
  let sum = 0;
  for (const one of a) sum += one.end - one.first;
  for (const other of b) {
    sum += other.end - other.first;
    for (const one of a) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.first, other.first));
  }
  return both === 0 ? 0 : both / (sum - both);
}

/** For each found statement the gold one that it is, one to one, the closest first; -1 without. */
export function matched(
  gold: readonly GoldStatement[],
  found: readonly FoundStatement[],
  least: number,
): number[] {
  const pairs = found.flatMap(({ content }, at) =>
    gold
      .map((statement, to) => ({ at, to, share: jaccard(content, statement.content) }))
      .filter(({ share }) => share >= least),
  );
  pairs.sort((a, b) => b.share - a.share);
  const partner = found.map(() => -1);
  const isTaken = gold.map(() => false);
  for (const { at, to } of pairs)
    if (partner[at] === -1 && !isTaken[to]!) {
      partner[at] = to;
      isTaken[to] = true;
    }
  return partner;
}

/** Whether a source is the gold's: it shares words with it. */
export function isRightSource(found: FoundStatement, gold: GoldStatement): boolean {
  return found.source !== null && gold.sources.some((span) => overlap(span, found.source!));
}

/** Harmonic mean of precision and recall, in percent. */
export function f1({ right, found, gold }: Count): number {
  return right === 0 ? 0 : (200 * right) / (found + gold);
}
