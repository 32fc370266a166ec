import { isLetter, unitAt } from '../../text/characters.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';

/** English words that hold sentences together, and that no other big language spells alike and uses as often. */
const FUNCTION_WORDS = new WordSet(
  `the of and to that is was for it with his they be at this have from or had by but what all were when we there can an your which
  their said if will each about how up out them then she many some these would other into has her two like him see could no
  than been who its now my made after did down only little where through back much before also around`.split(
    /\s+/,
  ),
);
const MOST_WORDS = 400;
const FEWEST_WORDS = 20;
/** English prose has 35 to 50 such words in a hundred; headlines and tables down to 15; other languages under 8. */
const SHARE = 0.15;

/** `en` when a text's small words are English; null when unsure. Looks at the first 400 words. */
export function guessLanguage(text: string): 'en' | null {
  let words = 0;
  let hits = 0;
  for (let at = 0; at < text.length && words < MOST_WORDS; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    while (isLetter(unitAt(text, at))) at++;
    words++;
    if (FUNCTION_WORDS.has(hashWord(text, start, at))) hits++;
  }
  return words >= FEWEST_WORDS && hits >= words * SHARE ? 'en' : null;
}
