import { FEMALE_TITLES, MALE_TITLES, NEUTRAL_TITLES } from '../../../lexicons/titles.js';

const TITLES = new Set([...FEMALE_TITLES, ...MALE_TITLES, ...NEUTRAL_TITLES]);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'phd', 'md', 'kc', 'qc', 'mp', 'msp']);

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const SMALL_S = 0x73;

/** A word without stops, in lower case: `U.S.` is `us`. */
export function plainWord(word: string): string {
  let plain = word.toLowerCase();
  if (plain.includes('.')) plain = plain.replaceAll('.', '');
  return plain.includes('’') ? plain.replaceAll('’', "'") : plain;
}

function withoutPossessive(word: string): string {
  const end = word.charCodeAt(word.length - 1) === SMALL_S ? word.length - 2 : word.length - 1;
  const mark = word.charCodeAt(end);
  return mark === APOSTROPHE || mark === CURLY_APOSTROPHE ? word.slice(0, end) : word;
}

function hasLetterOrDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}\p{N}]/u.test(word);
}

/** The words of a name, parted by single blanks, as they compare: lower case, without stops, article and possessive. */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  for (const written of name.includes(' ') ? name.split(' ') : [name]) {
    const word = plainWord(withoutPossessive(written));
    if (hasLetterOrDigit(word)) words.push(word);
  }
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** A person's words without titles before and suffixes after the name. */
export function personWords(name: string): string[] {
  const words = nameWords(name);
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first]!)) first++;
  let end = words.length;
  while (end - 1 > first && SUFFIXES.has(words[end - 1]!)) end--;
  return first === 0 && end === words.length ? words : words.slice(first, end);
}

/** How many words of a name, as written, are titles before it. */
export function titleCount(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && TITLES.has(plainWord(words[count]!))) count++;
  return count;
}
