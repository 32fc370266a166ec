import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { FEMALE_TITLES, MALE_TITLES, NEUTRAL_TITLES } from '../../lexicons/titles.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import type { NameSpan } from './name-spans.js';
import { isPlaceName, phraseHash, PHRASE_START, type PhraseTable } from './phrase-table.js';

const TITLE_LIST = [...FEMALE_TITLES, ...MALE_TITLES, ...NEUTRAL_TITLES];
const TITLES = new WordSet([...TITLE_LIST, ...TITLE_LIST.map((title) => `${title}.`)]);
/** Titles that only a person's name follows. */
const ADDRESSES = new WordSet(['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'messrs', 'messrs.', 'mme', 'mme.']);
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

/**
 * Names after `Mr.`, `Mrs.` and their like are people, whatever they were tagged, and begin after the title; a capitalised word there
 * that was not tagged is one too. A title alone is no name.
 */
export function settleAddressed(
  names: readonly NameSpan[],
  tokens: TokenTable,
  sentences: SentenceTable,
): readonly NameSpan[] {
  const settled: NameSpan[] = [];
  let at = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const end = sentences.ends[sentence]!;
    for (let token = sentences.firsts[sentence]!; token < end;) {
      const name = at < names.length && names[at]!.firstToken === token ? names[at++]! : null;
      if (!ADDRESSES.has(tokens.words[token]!)) {
        if (name !== null) settled.push(name);
        token = name === null ? token + 1 : name.endToken;
        continue;
      }
      let first = token;
      while (first < end && ADDRESSES.has(tokens.words[first]!)) first++;
      let last = name === null || name.endToken <= first ? first : name.endToken;
      if (last === first && at < names.length && names[at]!.firstToken === first)
        last = names[at++]!.endToken;
      else if (last === first && first < end && isCapitalised(tokens, first)) last = first + 1;
      // `Mr. Xi and Mr.` taken as one name ends at `and`.
      for (let inner = first + 1; inner < last; inner++)
        if (tokens.words[inner] === AND || ADDRESSES.has(tokens.words[inner]!)) last = inner;
      if (last > first) settled.push({ type: 'PERSON', firstToken: first, endToken: last, sentence });
      token = Math.max(last, first);
    }
  }
  return settled;
}

function hashOf({ firstToken, endToken }: NameSpan, { words }: TokenTable): number {
  let hash = PHRASE_START;
  for (let token = firstToken; token < endToken; token++) hash = phraseHash(hash, words[token]!);
  return hash;
}

function isAddressed({ words }: TokenTable, token: number): boolean {
  return token > 0 && ADDRESSES.has(words[token - 1]!);
}

function isCapitalised({ shapes }: TokenTable, token: number): boolean {
  const shape = shapes[token]!;
  return shape === Shape.Capital || shape === Shape.AllCaps || shape === Shape.MixedCase;
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
  return settlePeople(settleAddressed(names, tokens, sentences), tokens, phrases);
}
