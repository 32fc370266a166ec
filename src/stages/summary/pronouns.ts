import type { Mention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { unitAt } from '../../text/characters.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { Cue, cuesOf } from './cues.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

const SEVERAL = new WordSet(['they', 'them', 'their']);
/** Several, though no `s` tells it. */
const GROUPS = new WordSet(
  'people police men women children couple family team group crew staff company government and who'.split(
    ' ',
  ),
);
/** Begin what `it` may stand for. */
const DETERMINERS = new WordSet(
  'the a an this that his her their its my our your every each no another one some any'.split(' '),
);
const IT = hashWord('it');
const SMALL_S = 0x73;
/** `Reeds` may be several, `was` and `his` are not. */
const SHORTEST_PLURAL = 4;

/**
 * Flags the sentences that say `he` or `she` before they name a person, `they` before anything that may be several, or `it` before
 * anything at all: a summary would give the word to whoever it named last. Mentions come in the order of the text. Linear in
 * the mentions and tokens. The facts given stay.
 */
export function markOrphanPronouns(
  facts: SentenceFacts,
  mentions: readonly Mention[],
  text: string,
  tokens: TokenTable,
  sentences: SentenceTable,
): SentenceFacts {
  if (!facts.cased) return facts;
  const flags = facts.flags.slice();
  let next = 0;
  for (let row = 0; row < facts.length; row++) {
    const first = sentences.firsts[row]!;
    const person = facts.pronouns[row]! - 1;
    const thing = facts.thingPronouns[row]! - 1;
    if (person < 0 && thing < 0) continue;
    while (next < mentions.length && mentions[next]!.firstToken < first) next++;
    let persons = 0;
    let others = 0;
    for (let at = next; at < mentions.length; at++) {
      const { firstToken, type } = mentions[at]!;
      if (type === 'PERSON') {
        if (firstToken < person) persons++;
      } else if (firstToken < thing && isName(type)) others++;
      if (firstToken >= person && firstToken >= thing) break;
    }
    const isOrphan =
      (person >= 0 && persons === 0) ||
      (thing >= 0 && others === 0 && !hasAntecedent(text, tokens, first, thing));
    if (isOrphan) flags[row]! |= Flag.Orphan;
  }
  return { ...facts, flags };
}

function isName(type: Mention['type']): boolean {
  return type === 'ORGANIZATION' || type === 'LOCATION' || type === 'MISC';
}

/** Whether something between a sentence's start and a pronoun may be what it stands for. */
function hasAntecedent(text: string, tokens: TokenTable, first: number, pronoun: number): boolean {
  const { words, shapes, starts, ends } = tokens;
  if (!SEVERAL.has(words[pronoun]!)) {
    // `it is unclear`
    const isName = shapes[pronoun + 2]! >= Shape.Capital && shapes[pronoun + 2]! <= Shape.Initial;
    if (words[pronoun] === IT && cuesOf(words[pronoun + 1]!) & Cue.Be && !isName) return true;
    for (let token = first; token < pronoun; token++)
      if (DETERMINERS.has(words[token]!) || shapes[token] === Shape.Number) return true;
    return false;
  }
  for (let token = first; token < pronoun; token++) {
    if (GROUPS.has(words[token]!)) return true;
    const length = ends[token]! - starts[token]!;
    if (
      length >= SHORTEST_PLURAL &&
      shapes[token]! <= Shape.Capital &&
      unitAt(text, ends[token]! - 1) === SMALL_S
    )
      return true;
  }
  return false;
}
