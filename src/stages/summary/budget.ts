import type { SummarySettings } from './options.js';

/** How much a summary may hold. */
export interface Budget {
  readonly sentences: number;
  readonly words: number;
  readonly characters: number;
}

/** What a summary of an article with so many sentences may hold. */
export function budgetFor({ ratio, sentences, words, characters }: SummarySettings, count: number): Budget {
  return { sentences: Math.min(sentences, Math.max(1, Math.round(ratio * count))), words, characters };
}
