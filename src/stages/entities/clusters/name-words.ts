import { FEMALE_TITLES, MALE_TITLES, NEUTRAL_TITLES } from '../../../lexicons/titles.js';

const TITLES = new Set([...FEMALE_TITLES, ...MALE_TITLES, ...NEUTRAL_TITLES]);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'phd', 'md']);

/** A word without stops, in lower case: `U.S.` is `us`. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('.', '').replaceAll('’', "'");
}

/** The words of a name as they compare: lower case, without stops, article and possessive. */
export function nameWords(name: string): string[] {
  const words = name
    .split(/\s+/)
    .map((word) => plainWord(word.replace(/['’]s?$/, '')))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** A person's words without titles before and suffixes after the name. */
export function personWords(name: string): string[] {
  const words = nameWords(name);
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first]!)) first++;
  let end = words.length;
  while (end - 1 > first && SUFFIXES.has(words[end - 1]!)) end--;
  return words.slice(first, end);
}

/** How many words of a name, as written, are titles before it. */
export function titleCount(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && TITLES.has(plainWord(words[count]!))) count++;
  return count;
}
