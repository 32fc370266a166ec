import type { Mention } from '../../document/layers.js';

/** Index of the first mention that ends after a token. Logarithmic. */
export function firstMentionFrom(entities: readonly Mention[], token: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entities[middle]!.endToken > token) high = middle;
    else low = middle + 1;
  }
  return low;
}
