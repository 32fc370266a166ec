import { similarity } from '../../../text/string-distance.js';

const SHORTEST = 5;
const ALIKE = 0.9;

/** Consonants of a word, doubled ones once; `y` and vowels are where transliterations differ. */
function skeleton(word: string): string {
  return word
    .slice(1)
    .replaceAll(/[aeiouy]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
}

/** Whether two surnames are spellings of one: `zelensky`, `zelenskyy`; never `johnson`, `johnston`. */
export function isSpellingOf(first: string, second: string): boolean {
  if (first === second) return true;
  if (first.length < SHORTEST || second.length < SHORTEST || first[0] !== second[0]) return false;
  return skeleton(first) === skeleton(second) && similarity(first, second) >= ALIKE;
}
