import { Shape, type TokenTable } from '../../../document/token-table.js';
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from '../../../lexicons/given-names.js';
import { FEMALE_ROLES, MALE_ROLES } from '../../../lexicons/roles.js';
import { FEMALE_TITLES, MALE_TITLES } from '../../../lexicons/titles.js';
import { WordFlags } from '../../../text/word-flags.js';
import { hashWord } from '../../../text/word-hash.js';
import { WordSet } from '../../../text/word-set.js';
import {
  FEMALE_NAMES,
  MALE_NAMES,
  phraseHash,
  phraseMask,
  PHRASE_START,
  type PhraseTable,
} from '../phrase-table.js';

export type Gender = 'female' | 'male';

const Pronoun = { She: 1, He: 2 } as const;
const PRONOUNS = new WordFlags([
  [Pronoun.She, ['she', 'her', 'hers', 'herself']],
  [Pronoun.He, ['he', 'him', 'his', 'himself']],
]);
const femaleTitles = new WordSet(FEMALE_TITLES.flatMap((title) => [title, `${title}.`]));
const maleTitles = new WordSet(MALE_TITLES.flatMap((title) => [title, `${title}.`]));
const femaleRoles = new WordSet(FEMALE_ROLES);
const maleRoles = new WordSet(MALE_ROLES);
const femaleNames = new Set(FEMALE_GIVEN_NAMES);
const maleNames = new Set(MALE_GIVEN_NAMES);

/** What a given name says; null where both bear it, or neither is known to. */
export function genderOfGivenName(phrases: PhraseTable, name: string): Gender | null {
  const female = femaleNames.has(name);
  const male = maleNames.has(name);
  if (female !== male) return female ? 'female' : 'male';
  const mask = phraseMask(phrases, phraseHash(PHRASE_START, hashWord(name)));
  if ((mask & FEMALE_NAMES) !== 0) return 'female';
  return (mask & MALE_NAMES) !== 0 ? 'male' : null;
}

/** What the title right before a name, or its first word, says. */
export function genderOfTitle(tokens: TokenTable, firstToken: number): Gender | null {
  for (const token of [firstToken, firstToken - 1]) {
    if (token < 0) continue;
    if (femaleTitles.has(tokens.words[token]!)) return 'female';
    if (maleTitles.has(tokens.words[token]!)) return 'male';
  }
  return null;
}

/** What a role's words say: `spokeswoman`. */
export function genderOfRole(tokens: TokenTable, first: number, end: number): Gender | null {
  for (let token = first; token < end; token++) {
    if (femaleRoles.has(tokens.words[token]!)) return 'female';
    if (maleRoles.has(tokens.words[token]!)) return 'male';
  }
  return null;
}

/** Pronouns that follow a person: counts for each. */
export interface PronounVotes {
  female: number;
  male: number;
}

/** Counts pronouns from a token on, up to `end`; those within quotation marks speak of others and do not count. */
export function countPronouns(tokens: TokenTable, start: number, end: number, votes: PronounVotes): void {
  for (let token = start; token < end; token++) {
    if (tokens.shapes[token] === Shape.DoubleMark) return;
    const pronoun = PRONOUNS.of(tokens.words[token]!);
    if (pronoun === Pronoun.She) votes.female++;
    else if (pronoun === Pronoun.He) votes.male++;
  }
}

/** The gender that pronouns tell, if they agree well enough. */
export function genderOfPronouns({ female, male }: PronounVotes): Gender | null {
  if (female >= 2 * male + 1) return 'female';
  return male >= 2 * female + 1 ? 'male' : null;
}
