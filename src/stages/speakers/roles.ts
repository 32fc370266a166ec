import { ROLE_NOUNS } from '../../lexicons/role-nouns.js';
import { WordSet } from '../../text/word-set.js';

const ROLES = new WordSet(ROLE_NOUNS);

/** Whether a word is a role: `spokesman`, `mayor`. */
export function isRole(word: number): boolean {
  return ROLES.has(word);
}
