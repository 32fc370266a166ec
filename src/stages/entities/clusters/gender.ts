import type { TokenTable } from '../../../document/token-table.js';
import { findRow } from '../../../linear-model/hash-index.js';
import { FEMALE_WORDS, MALE_WORDS } from '../../../lexicons/gender.js';
import { WordSet } from '../../../text/word-set.js';
import { GAZETTEERS, type LexicalTable } from '../lexical-table.js';
import type { NameWords } from './name-words.js';

export type Gender = 'female' | 'male';

const femaleWords = new WordSet(FEMALE_WORDS);
const maleWords = new WordSet(MALE_WORDS);
const FEMALE = 1 << GAZETTEERS.indexOf('female');
const MALE = 1 << GAZETTEERS.indexOf('male');
/** Titles stand right before the name; a role may stand between. */
const TITLE_REACH = 2;

/** What the words right before and within a mention say; stronger than a first name. */
export function genderByTitle(tokens: TokenTable, { firstToken }: NameWords): Gender | null {
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - TITLE_REACH); token--) {
    const word = tokens.words[token]!;
    if (femaleWords.has(word)) return 'female';
    if (maleWords.has(word)) return 'male';
  }
  return null;
}

/** What a first name says, where it is only women's or only men's. */
export function genderByFirstName(table: LexicalTable, { hashes }: NameWords): Gender | null {
  if (hashes.length < 2) return null;
  const row = findRow(table.phrases, hashes[0]!);
  if (row < 0) return null;
  const lists = table.lists[row]! & (FEMALE | MALE);
  return lists === FEMALE ? 'female' : lists === MALE ? 'male' : null;
}
