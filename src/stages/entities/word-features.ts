import { Shape, Trait } from '../../document/token-table.js';
import { foldUnit, hashWord, mix } from '../../text/word-hash.js';
import { Unit, unitOf } from '../../text/characters.js';
import type { FeatureList } from './feature-list.js';
import { clusterId, clusterRow, type WordClusters } from './word-clusters.js';

// Features that depend on one word alone. Each is asked at most at five places: two before the token, the token, two after.
// Their weights are summed once for each different word and kept (word-types.ts), so they cost nothing in a running text.

/** Places that see a word: it stands -2 … +2 tokens from the token that is tagged; slot 2 is the token itself. */
export const SLOTS = 5;

/** What later features need to know of a word. */
export interface WordFacts {
  /** Hash of the lower-cased form, marks made alike. */
  readonly lower: number;
  /** Hash of the shape, runs collapsed: `Xx`, `X.X.`, `0`. */
  readonly shape: number;
  /** Cluster of 256, -1 for none. */
  readonly cluster: number;
}

const HASH_SEED = 0x2f0b4c47;
const HASH_PRIME = 0x01000193;

/** Marks of one kind are one word: the training texts know straight quotation marks only. */
function canonical(text: string, shape: number): string {
  if (shape === Shape.DoubleMark) return '"';
  if (shape === Shape.SingleMark) return "'";
  if (shape === Shape.Dash) return text.length > 1 ? '--' : '-';
  if (shape === Shape.Ellipsis) return '...';
  return text;
}

/** Class of a unit in a shape: X capital, x small, 0 digit, or the unit itself. */
function shapeUnit(unit: number): number {
  const kind = unitOf(unit);
  if (kind === Unit.Upper) return 0x58;
  if (kind === Unit.Lower || kind === Unit.Letter) return 0x78;
  if (kind === Unit.Digit) return 0x30;
  return unit;
}

interface Shapes {
  collapsed: number;
  /** Hash of the first ten classes, not collapsed. */
  long: number;
  /** Hash of the word with every digit read as 0. */
  digits: number;
}

function shapesOf(word: string): Shapes {
  let collapsed = HASH_SEED;
  let long = HASH_SEED;
  let digits = HASH_SEED;
  let before = -1;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const shape = shapeUnit(unit);
    if (shape !== before) collapsed = Math.imul(collapsed ^ shape, HASH_PRIME);
    if (at < 10) long = Math.imul(long ^ shape, HASH_PRIME);
    digits = Math.imul(digits ^ (shape === 0x30 ? 0x30 : unit), HASH_PRIME);
    before = shape;
  }
  return { collapsed: mix(collapsed), long: mix(long), digits: mix(digits) };
}

function addAffixes(word: string, list: FeatureList): void {
  let prefix = HASH_SEED;
  for (let length = 1; length <= 5 && length <= word.length; length++) {
    prefix = Math.imul(prefix ^ foldUnit(word.charCodeAt(length - 1)), HASH_PRIME);
    list.add(10 + length, prefix);
    let suffix = HASH_SEED;
    for (let at = word.length - length; at < word.length; at++)
      suffix = Math.imul(suffix ^ foldUnit(word.charCodeAt(at)), HASH_PRIME);
    list.add(20 + length, suffix);
  }
}

/** The row of a word's clusters; for an unknown hyphenated word that of its last part. */
function rowOf(clusters: WordClusters, word: string, lower: number, traits: number): [number, boolean] {
  const row = clusterRow(clusters, lower);
  if (row >= 0 || (traits & Trait.Hyphen) === 0) return [row, false];
  return [clusterRow(clusters, hashWord(word, word.lastIndexOf('-') + 1)), true];
}

/**
 * The features of a word for each of the five places, added to the five lists, and the facts that features of several words
 * build upon. Linear in the word's length.
 */
export function addWordFeatures(
  text: string,
  shape: number,
  traits: number,
  clusters: WordClusters,
  lists: readonly FeatureList[],
): WordFacts {
  const word = canonical(text, shape);
  const lower = hashWord(word);
  const shapes = shapesOf(word);
  const [row, byPart] = rowOf(clusters, word, lower, traits);
  for (const [slot, list] of lists.entries()) {
    list.add(30 + slot, lower);
    list.add(40 + slot, shapes.collapsed);
    if (slot >= 1 && slot <= 3) list.add(50 + slot, shapes.digits);
    for (let level = 0; level < 4; level++) {
      const id = clusterId(clusters, row, level);
      list.add(60 + 5 * level + slot, byPart && id >= 0 ? id + 5000 : id);
    }
  }
  const own = lists[2]!;
  own.add(1, 0);
  own.add(2, shapes.long);
  addAffixes(word, own);
  for (let level = 0; level < 4; level++)
    own.pair(3 + level, clusterId(clusters, row, level), shapes.collapsed);
  return { lower, shape: shapes.collapsed, cluster: clusterId(clusters, row, 1) };
}
