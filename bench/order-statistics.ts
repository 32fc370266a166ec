/** The value at a rank of values that ascend: the nearest whole rank that there is. */
export function atRank(sorted: readonly number[], rank: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(rank)))]!;
}

/** 95 % interval of the median of values that ascend, by order statistics: no shape of the distribution is assumed. */
export function medianInterval(sorted: readonly number[]): { readonly low: number; readonly high: number } {
  const middle = (sorted.length - 1) / 2;
  const reach = 0.98 * Math.sqrt(sorted.length);
  return { low: atRank(sorted, middle - reach), high: atRank(sorted, middle + reach) };
}
