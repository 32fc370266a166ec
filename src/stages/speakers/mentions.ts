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

/** The mention that holds a token; null when none does. */
export function mentionAt(entities: readonly Mention[], token: number): Mention | null {
  const mention = entities[firstMentionFrom(entities, token)];
  return mention !== undefined && mention.firstToken <= token ? mention : null;
}
