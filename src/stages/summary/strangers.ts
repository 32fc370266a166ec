import type { Mention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { FEMALE_TITLES, MALE_TITLES } from '../../lexicons/titles.js';
import { WordSet } from '../../text/word-set.js';
import type { Columns } from './columns.js';

// Kenneth Stancil was arrested in Florida. … Stancil has tattoos on his face.
// └─ introduces ─┘                           └─ needs the introduction

/** Where persons are named in full, and which sentences call them by less. */
export interface Strangers {
  readonly clusterCount: number;
  /** Per sentence: the cluster of a person whom it names in part, plus one; 0 when it needs no introduction. */
  readonly needed: Uint32Array;
  /**
   * The persons whom each sentence names in full, or as the article does first: those of sentence `s` are
   * `introduced[firsts[s]]` … `introduced[firsts[s + 1] - 1]`.
   */
  readonly firsts: Uint32Array;
  readonly introduced: Uint32Array;
}

/** These say no more of a person than the name that follows. */
const HONORIFICS = new WordSet([...FEMALE_TITLES, ...MALE_TITLES]);

/**
 * Finds the sentences in which a reader of a summary would meet a person whose name was told elsewhere. Mentions come in the order of
 * the text. Linear in the mentions and sentences.
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
  const needed = columns.uint32(sentences.length);
  const firsts = columns.uint32(sentences.length + 1);
  const introduced = columns.uint32(mentions.length);
  const wasMentioned = columns.uint8(clusterCount);
  /** Per cluster: the last sentence that introduces it, plus one. */
  const introducedIn = columns.uint32(clusterCount);
  let count = 0;
  let open = 0;
  for (const mention of mentions) {
    const { cluster, type, firstToken } = mention;
    if (type !== 'PERSON' || cluster === null) continue;
    while (open + 1 < sentences.length && sentences.firsts[open + 1]! <= firstToken) firsts[++open] = count;
    const row = open;
    if (introducedIn[cluster] === row + 1) continue;
    if (!wasMentioned[cluster] || isFull(mention, tokens)) {
      wasMentioned[cluster] = 1;
      introducedIn[cluster] = row + 1;
      introduced[count++] = cluster;
      if (needed[row] === cluster + 1) needed[row] = 0;
    } else if (needed[row] === 0) needed[row] = cluster + 1;
  }
  while (open < sentences.length) firsts[++open] = count;
  return { clusterCount, needed, firsts, introduced };
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
    !HONORIFICS.has(words[before]!)
  );
}
