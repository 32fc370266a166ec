import type { Quote } from '../../document/layers.js';
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
  for (let token = first; token < end && !OF.has(words[token]!); token++)
    if (isRole(words[token]!)) role = words[token]!;
  if (role === 0) {
    const body = bodyCalled(article, first, end);
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

/** The organisation that `the commission` stands for: the nearest one before whose name has the phrase's last word. */
function bodyCalled({ tokens: { words }, entities }: NamedText, first: number, end: number): number | null {
  let seen = 0;
  for (let index = firstMentionFrom(entities, first) - 1; index >= 0 && seen < MOST_MENTIONS; index--) {
    const { cluster, type, firstToken, endToken } = entities[index]!;
    if (type !== 'ORGANIZATION' || cluster === null) continue;
    seen++;
    for (let token = firstToken; token < endToken; token++)
      if (words[token] === words[end - 1]) return cluster;
  }
  return null;
}
