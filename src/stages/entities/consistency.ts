import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { FEMALE_TITLES, MALE_TITLES, NEUTRAL_TITLES } from '../../lexicons/titles.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { isAddressed, settleAddressed, settleTitled } from './forms-of-address.js';
import { settleHeads } from './name-heads.js';
import type { NameSpan } from './name-spans.js';
import { isPlaceName, phraseHash, PHRASE_START, type PhraseTable } from './phrase-table.js';

const TITLE_LIST = [...FEMALE_TITLES, ...MALE_TITLES, ...NEUTRAL_TITLES];
const TITLES = new WordSet([...TITLE_LIST, ...TITLE_LIST.map((title) => `${title}.`)]);
const AND = hashWord('and');

/**
 * Lets a document's people settle its doubtful names: what was tagged otherwise, but is the full name of a person, or the surname of somebody who is called
 * by the full name or with `Mr.` in the same document, is that person. Titles and possessives that were taken in with it go:
 * `President Quill`, `Presidents Quill and Pell`, `Quill's`. A surname that is also a place's stays a place where it was tagged one.
 */
export function settlePeople(
  names: readonly NameSpan[],
  tokens: TokenTable,
  phrases: PhraseTable,
): readonly NameSpan[] {
  const surnames = new Set<number>();
  /** How much more often each name of several words was tagged a person's than something else. */
  const fullNames = new Map<number, number>();
  for (const name of names) {
    const { type, firstToken, endToken } = name;
    if (endToken - firstToken > 1) {
      const hash = hashOf(name, tokens);
      fullNames.set(hash, (fullNames.get(hash) ?? 0) + (type === 'PERSON' ? 1 : -1));
    }
    if (type !== 'PERSON') continue;
    if (endToken - firstToken === 1 && !isAddressed(tokens, firstToken)) continue;
    surnames.add(tokens.words[endToken - 1]!);
  }
  if (surnames.size === 0) return names;
  return names.flatMap((name) => {
    if (name.type === 'PERSON') return [name];
    if ((fullNames.get(hashOf(name, tokens)) ?? -1) >= 0) return [{ ...name, type: 'PERSON' }];
    const people = peopleIn(name, tokens, surnames);
    if (people.length === 0) return [name];
    const isPlace =
      name.type === 'LOCATION' && people.some((token) => isPlaceName(phrases, tokens.words[token]!));
    if (isPlace) return [name];
    return people.map((token): NameSpan => ({
      ...name,
      type: 'PERSON',
      firstToken: token,
      endToken: token + 1,
    }));
  });
}

function hashOf({ firstToken, endToken }: NameSpan, { words }: TokenTable): number {
  let hash = PHRASE_START;
  for (let token = firstToken; token < endToken; token++) hash = phraseHash(hash, words[token]!);
  return hash;
}

/** Tokens of the surnames that a name is made of; empty when it holds anything but them, titles, `and`, commas and `'s`. */
function peopleIn(
  { firstToken, endToken }: NameSpan,
  tokens: TokenTable,
  surnames: ReadonlySet<number>,
): number[] {
  const people: number[] = [];
  for (let token = firstToken; token < endToken; token++) {
    const word = tokens.words[token]!;
    const shape = tokens.shapes[token]!;
    if (surnames.has(word)) people.push(token);
    else if (shape !== Shape.Clitic && shape !== Shape.Comma && word !== AND && !TITLES.has(word)) return [];
  }
  return people;
}

/** The tagger's names after all that the document itself settles. */
export function settleNames(
  names: readonly NameSpan[],
  tokens: TokenTable,
  sentences: SentenceTable,
  phrases: PhraseTable,
): readonly NameSpan[] {
  const people = settlePeople(settleAddressed(names, tokens, sentences), tokens, phrases);
  return settleHeads(settleTitled(people, tokens, sentences), tokens);
}
