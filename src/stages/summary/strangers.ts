import type { Mention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { FEMALE_TITLES, MALE_TITLES } from '../../lexicons/titles.js';
import { WordSet } from '../../text/word-set.js';
import type { Columns } from './columns.js';
import { cuesOf } from './cues.js';
import { Numbering } from './numbering.js';

// Kenneth Stancil was arrested in Florida. … Stancil has tattoos on his face.
// └─ introduces ─┘                           └─ needs the introduction

/**
 * Whom the article names in full, and which sentences call them by less. Surnames have numbers from 0, those who are called by
 * their first names too, behind them.
 */
export interface Strangers {
  readonly count: number;
  /**
   * Those whom each sentence names in part only: of sentence `s`, `needed[neededFirsts[s]]` … `needed[neededFirsts[s + 1] - 1]`.
   */
  readonly neededFirsts: Uint32Array;
  readonly needed: Uint32Array;
  /** Those whom each sentence names in full, in the same way. */
  readonly introducedFirsts: Uint32Array;
  readonly introduced: Uint32Array;
}

/** These say no more of a person than the name that follows. */
const HONORIFICS = new WordSet([
  ...FEMALE_TITLES,
  ...MALE_TITLES,
  ...'dr prof professor rev reverend officer detective sgt sergeant lt lieutenant capt captain inspector constable'.split(
    ' ',
  ),
]);
const surnames = new Numbering();

/**
 * Finds the sentences in which a reader of a summary would meet somebody whose full name was told elsewhere. Mentions come in the
 * order of the text. Whoever the article never names in full is known to its readers, but for `Mr Reed`. Linear in the mentions and
 * sentences.
 */
export function findStrangers(
  mentions: readonly Mention[],
  tokens: TokenTable,
  sentences: SentenceTable,
  columns: Columns,
): Strangers {
  let clusterCount = 0;
  for (const { cluster } of mentions)
    if (cluster !== null && cluster >= clusterCount) clusterCount = cluster + 1;
  const whoIs = columns.uint32(clusterCount);
  const lastWords = columns.uint32(clusterCount);
  // a cluster's number may change once: from its first name's to its surname's
  const hasFullName = columns.uint8(2 * clusterCount);
  const surnameCount = numberPersons(
    mentions,
    tokens,
    { whoIs, lastWords, hasFullName },
    columns.uint8(clusterCount),
  );
  const count = surnameCount + clusterCount;

  const neededFirsts = columns.uint32(sentences.length + 1);
  const introducedFirsts = columns.uint32(sentences.length + 1);
  const needed = columns.uint32(mentions.length);
  const introduced = columns.uint32(2 * mentions.length);
  /** Per number: the last sentence that gives the full name, plus one. */
  const introducedIn = columns.uint32(count);
  let neededCount = 0;
  let introducedCount = 0;
  let row = 0;
  for (const mention of mentions) {
    if (!isPerson(mention)) continue;
    while (row + 1 < sentences.length && sentences.firsts[row + 1]! <= mention.firstToken) {
      neededFirsts[++row] = neededCount;
      introducedFirsts[row] = introducedCount;
    }
    const surname = whoIs[mention.cluster]!;
    const person = surnameCount + mention.cluster;
    if (introducedIn[person] === row + 1) continue;
    if (isFull(mention, tokens)) {
      introduced[introducedCount++] = surname;
      introduced[introducedCount++] = person;
      introducedIn[surname] = introducedIn[person] = row + 1;
    } else if (hasFullName[surname] || hasHonorific(mention, tokens)) {
      // `Joe Reed and his wife, Anna`: her husband's name does not introduce her
      const who = tokens.words[mention.endToken - 1] === lastWords[mention.cluster] ? surname : person;
      if (introducedIn[who] !== row + 1) needed[neededCount++] = who;
    }
  }
  while (row < sentences.length) {
    neededFirsts[++row] = neededCount;
    introducedFirsts[row] = introducedCount;
  }
  return { count, neededFirsts, needed, introducedFirsts, introduced };
}

type PersonMention = Mention & { readonly cluster: number };

function isPerson(mention: Mention): mention is PersonMention {
  return mention.cluster !== null && mention.type === 'PERSON';
}

/** What is known of the clusters: the number of each one's surname, the word itself, and of each number whether it is told in full. */
interface Persons {
  readonly whoIs: Uint32Array;
  readonly lastWords: Uint32Array;
  readonly hasFullName: Uint8Array;
}

/**
 * Gives each cluster a number; persons with one surname share it: `Mr Sands` may not have found `Philippe Sands`. Marks the
 * numbers that some mention names in full. Returns how many there are.
 */
function numberPersons(
  mentions: readonly Mention[],
  tokens: TokenTable,
  { whoIs, lastWords, hasFullName }: Persons,
  isNumbered: Uint8Array,
): number {
  surnames.restart(2 * whoIs.length);
  for (const mention of mentions) {
    if (!isPerson(mention)) continue;
    const { cluster, endToken } = mention;
    const full = isFull(mention, tokens);
    if (isNumbered[cluster] && !(full && !hasFullName[whoIs[cluster]!])) continue;
    isNumbered[cluster] = 1;
    lastWords[cluster] = tokens.words[endToken - 1]!;
    whoIs[cluster] = surnames.of(lastWords[cluster]);
    if (full) hasFullName[whoIs[cluster]] = 1;
  }
  return surnames.count;
}

/** Two words of a name, or one behind a role: `Governor Reed`, but not `Mr Reed`. */
function isFull({ firstToken, endToken }: Mention, { shapes, words }: TokenTable): boolean {
  let capitals = 0;
  for (let token = firstToken; token < endToken; token++)
    if (shapes[token]! <= Shape.MixedCase && !HONORIFICS.has(words[token]!)) capitals++;
  if (capitals > 1) return true;
  const before = firstToken - 1;
  return (
    before >= 0 &&
    shapes[before]! >= Shape.Capital &&
    shapes[before]! <= Shape.MixedCase &&
    !HONORIFICS.has(words[before]!) &&
    // `Though Reed …`
    cuesOf(words[before]!) === 0
  );
}

function hasHonorific({ firstToken }: Mention, { words }: TokenTable): boolean {
  return HONORIFICS.has(words[firstToken]!) || (firstToken > 0 && HONORIFICS.has(words[firstToken - 1]!));
}
