import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';

/** Index of the sentence that holds an offset: the last that starts at or before it. */
export function sentenceAt(offset: number, tokens: TokenTable, sentences: SentenceTable): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.starts[sentences.firsts[middle]!]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
