import type { Quote } from '../../document/layers.js';
import { Shape } from '../../document/token-table.js';
import { WordSet } from '../../text/word-set.js';
import { antecedentOf, type Antecedent } from './he-or-she.js';
import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';
import { genderOfRole, headsOfRole, isRole } from './roles.js';

const MOST_MENTIONS = 24;
/** What follows says of whom or where, not who. */
const OF = new WordSet(['of', 'for', 'at', 'in', 'from', 'with', 'who']);
const DEFINITE = new WordSet(['the', 'this', 'that', 'his', 'her', 'their', 'its']);

/** Whom `the spokeswoman` stands for: the nearest person with that role, else of that gender. Null for indefinite words. */
export function describedBy(article: NamedText, first: number, end: number, quote: Quote): Antecedent | null {
  const { words } = article.tokens;
  if (!DEFINITE.has(words[first]!)) return null;
  let role = 0;
  let head = first;
  while (head + 1 < end && !endsPhrase(article.tokens, head + 1)) head++;
  if (isRole(words[head]!)) role = words[head]!;
  if (role === 0) {
    const body = bodyCalled(article, first, head + 1);
    return body === null ? null : { cluster: body, margin: 1 };
  }
  let seen = 0;
  for (
    let index = firstMentionFrom(article.entities, first) - 1;
    index >= 0 && seen < MOST_MENTIONS;
    index--
  ) {
    const { cluster } = article.entities[index]!;
    if (cluster === null) continue;
    seen++;
    if (headsOfRole(article.clusters[cluster]!).includes(role)) return { cluster, margin: 1 };
  }
  return antecedentOf(article, first, genderOfRole(role), quote);
}

/** Whether a noun phrase ends before a token: `the mayor | of Marlow`, `the union, | …`. */
function endsPhrase({ words, shapes }: NamedText['tokens'], token: number): boolean {
  return OF.has(words[token]!) || shapes[token] === Shape.Comma;
}

/** Whether every word of a phrase is among a name's: `health department` in `California Department of Public Health`. */
function holdsAll(words: Uint32Array, first: number, end: number, from: number, to: number): boolean {
  for (let token = first; token < end; token++) {
    let found = false;
    for (let at = from; at < to; at++) if (words[at] === words[token]) found = true;
    if (!found) return false;
  }
  return end > first;
}

/** The organisation that `the commission` stands for: the nearest one before whose name has all of the phrase's words. */
function bodyCalled({ tokens: { words }, entities }: NamedText, first: number, end: number): number | null {
  let seen = 0;
  for (let index = firstMentionFrom(entities, first) - 1; index >= 0 && seen < MOST_MENTIONS; index--) {
    const { cluster, type, firstToken, endToken } = entities[index]!;
    if (type !== 'ORGANIZATION' || cluster === null) continue;
    seen++;
    if (holdsAll(words, first + 1, end, firstToken, endToken)) return cluster;
  }
  return null;
}
