import type { Cluster } from '../../document/layers.js';
import { FEMALE_ROLES, MALE_ROLES, ROLE_NOUNS } from '../../lexicons/role-nouns.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';

const ROLES = new WordSet(ROLE_NOUNS);
const FEMALE = new WordSet(FEMALE_ROLES);
const MALE = new WordSet(MALE_ROLES);
/** A role's own noun stands before these: `president | of the board`. */
const AFTER_HEAD = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'with', 'on']);

/** Whether a word is a role: `spokesman`, `mayor`. */
export function isRole(word: number): boolean {
  return ROLES.has(word);
}

/** The gender that a role tells; null when it tells none. */
export function genderOfRole(word: number): 'female' | 'male' | null {
  return FEMALE.has(word) ? 'female' : MALE.has(word) ? 'male' : null;
}

/** The nouns that a person's role is headed by: `governor`, `candidate` of `governor of Ohio and presidential candidate`. */
export function headsOfRole({ role }: Cluster): readonly number[] {
  if (role === null) return [];
  return role
    .toLowerCase()
    .split(/,| and /)
    .map((part) => hashWord(headOf(part.trim().split(/[\s-]+/))));
}

function headOf(words: readonly string[]): string {
  const after = words.findIndex((word) => AFTER_HEAD.has(word));
  return words.at(after > 0 ? after - 1 : -1) ?? '';
}
