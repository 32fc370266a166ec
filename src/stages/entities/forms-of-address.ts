import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { NEUTRAL_TITLES } from '../../lexicons/titles.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import type { NameSpan } from './name-spans.js';

// What stands around a person's name: `Mr.`, titles, `Jr.`

/** Titles that only a person's name follows. */
const ADDRESSES = new WordSet(['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'messrs', 'messrs.', 'mme', 'mme.']);
/** Titles that are never a part of the name. */
const LOOSE_TITLES = new WordSet(
  [...NEUTRAL_TITLES, 'mr', 'mrs', 'ms', 'miss', 'sir', 'sister', 'father', 'uncle', 'aunt']
    .filter((title) => !['pope', 'saint', 'st'].includes(title))
    .flatMap((title) => [title, `${title}.`]),
);
/** What follows a person's name and belongs to it. */
const SUFFIXES = new WordSet(['ii', 'iii', 'iv', 'jr', 'jr.', 'sr', 'sr.']);
const AND = hashWord('and');

/** Whether a title that only a person's name follows stands before a token. */
export function isAddressed({ words }: TokenTable, token: number): boolean {
  return token > 0 && ADDRESSES.has(words[token - 1]!);
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

function isCapitalised({ shapes }: TokenTable, token: number): boolean {
  const shape = shapes[token]!;
  return shape === Shape.Capital || shape === Shape.AllCaps || shape === Shape.MixedCase;
}

/**
 * People without titles that were taken into the name, and with what was left out behind it: `Dr. Ada Quill` is `Ada Quill`, but `Pope Pell`
 * is not `Pell`; `Ada Quill` before `III` is `Ada Quill III`.
 */
export function settleTitled(
  names: readonly NameSpan[],
  { words }: TokenTable,
  sentences: SentenceTable,
): readonly NameSpan[] {
  return names.flatMap((name, at) => {
    if (name.type !== 'PERSON') return isSuffixOf(names[at - 1], name, words) ? [] : [name];
    let { firstToken, endToken } = name;
    while (firstToken < endToken - 1 && LOOSE_TITLES.has(words[firstToken]!)) firstToken++;
    const next = names[at + 1];
    const isOpen =
      endToken < sentences.ends[name.sentence]! &&
      (next?.firstToken !== endToken || isSuffixOf(name, next, words));
    if (isOpen && SUFFIXES.has(words[endToken]!)) endToken++;
    return [{ ...name, firstToken, endToken }];
  });
}

/** Whether a name that is no person's is nothing but the suffix of the person before it. */
function isSuffixOf(
  person: NameSpan | undefined,
  { type, firstToken, endToken }: NameSpan,
  words: TokenTable['words'],
): boolean {
  return (
    person?.type === 'PERSON' &&
    type !== 'PERSON' &&
    person.endToken === firstToken &&
    endToken === firstToken + 1 &&
    SUFFIXES.has(words[firstToken]!)
  );
}
