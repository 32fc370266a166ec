import type { ArticleWords } from './article-words.js';
import type { Columns } from './columns.js';

/** Slots of the table of inverse document frequencies: the top bits of a stem's hash. */
export const FREQUENCY_BITS = 15;
/** One step of a frequency slot. */
export const FREQUENCY_STEP = 1 / 24;

/** Inverse document frequency of each type; 0 for function words. */
export function informationOf(words: ArticleWords, frequencies: Uint8Array, columns: Columns): Float32Array {
  const information = columns.float32(words.typeCount);
  for (let type = 0; type < words.typeCount; type++)
    if (words.isContent[type])
      information[type] = frequencies[words.stems[type]! >>> (32 - FREQUENCY_BITS)]! * FREQUENCY_STEP;
  return information;
}
