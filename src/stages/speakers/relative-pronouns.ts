import type { Mention } from '../../document/layers.js';
import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { mentionAt } from './mentions.js';
import type { NamedText } from './named-text.js';
import { isRole } from './roles.js';

const OF = new WordSet(['of', 'from', 'with', 'in', 'at', 'for']);
/** What an apposition begins with. */
const APPOSITION = new WordSet(['a', 'an', 'now', 'then', 'formerly', 'once']);
/** What shows that a clause stands between, and no aside. */
const CLAUSE = new WordSet([
  'who',
  'which',
  'that',
  'was',
  'were',
  'is',
  'are',
  'has',
  'had',
  'said',
  'says',
  'told',
  'and',
  'met',
]);
const THE = hashWord('the');
/** Words between a name and its `who`: an age, a place, a post. */
const LONGEST_ASIDE = 16;

/**
 * Whom `who` or `which` goes on about: the name right before it. A name parted from it by commas is meant when only an age, a place
 * or a post stands between: `Ann Porter, 59, of Marlow, who …`, but not `Porter met the miners, who …`.
 */
export function nameBefore({ tokens, entities }: NamedText, token: number): Mention | null {
  const { shapes } = tokens;
  let at = token - 1;
  const least = Math.max(0, token - LONGEST_ASIDE);
  if (at >= least && shapes[at] === Shape.Comma) at--;
  const near = mentionEnding(tokens, entities, at);
  if (near !== null && near.type !== 'LOCATION') {
    const holder = holderOf(tokens, entities, near);
    return holder ?? near;
  }
  // an aside in commas after a name
  for (; at >= least && tokens.gaps[at + 1]! < Gap.Line; at--) {
    if (shapes[at] !== Shape.Comma) continue;
    const name = mentionEnding(tokens, entities, at - 1);
    if (name?.type !== 'PERSON') continue;
    return isAside(tokens, at + 1, token) ? name : null;
  }
  return null;
}

/** The mention that ends at a token, brackets after it left out. */
function mentionEnding({ shapes }: TokenTable, entities: readonly Mention[], at: number): Mention | null {
  if (shapes[at] === Shape.CloseBracket) while (at > 0 && shapes[at] !== Shape.OpenBracket) at--;
  if (shapes[at] === Shape.OpenBracket) at--;
  const mention = at < 0 ? null : mentionAt(entities, at);
  return mention !== null && mention.endToken >= at + 1 ? mention : null;
}

/** The person of whom a body is told: `Ann Porter of the Harbour Board, who`. */
function holderOf(
  { words }: TokenTable,
  entities: readonly Mention[],
  { type, firstToken }: Mention,
): Mention | null {
  if (type === 'PERSON') return null;
  let at = firstToken - 1;
  if (words[at] === THE) at--;
  if (at < 1 || !OF.has(words[at]!)) return null;
  const mention = mentionAt(entities, at - 1);
  return mention?.type === 'PERSON' ? mention : null;
}

/** Whether only an age, a place or a post stands between. */
function isAside({ shapes, words }: TokenTable, first: number, end: number): boolean {
  let isPost = shapes[first] === Shape.Number || OF.has(words[first]!) || APPOSITION.has(words[first]!);
  for (let token = first; token < end; token++) {
    if (CLAUSE.has(words[token]!)) return false;
    isPost ||= isRole(words[token]!);
  }
  return isPost;
}
