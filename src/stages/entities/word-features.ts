import { combine } from '../../text/word-hash.js';
import { CLUSTERINGS } from './lexical-table.js';
import { AFFIXES, type WordTypes } from './word-types.js';

/** How far from a token a word still counts. */
export const REACH = 2;
/** Offsets -2 … 2. */
export const OFFSETS = 2 * REACH + 1;
/** The most features that {@link wordFeatures} writes for one word and offset. */
export const MOST_WORD_FEATURES = 40;

const Template = {
  Bias: 1,
  Digits: 2,
  Lower: 3,
  LongShape: 4,
  Shape: 5,
  Affix: 6,
  Cluster: 32,
  ClusterShape: 40,
} as const;

function hashOf(template: number, offset: number, value: number): number {
  return combine((template << 4) | (offset + REACH), value);
}

/**
 * Hashes of the features that a word by itself gives to the token `offset` places before it (so the word stands at that
 * offset). Written to `into`; returns how many. Independent of everything else: at run time their weights are summed once a word.
 */
export function wordFeatures(types: WordTypes, row: number, offset: number, into: Uint32Array): number {
  let count = 0;
  const shape = types.shapes[row]!;
  into[count++] = hashOf(Template.Lower, offset, types.lower[row]!);
  into[count++] = hashOf(Template.Shape, offset, shape);
  for (let k = 0; k < CLUSTERINGS; k++)
    into[count++] = hashOf(Template.Cluster + k, offset, types.clusters[row * CLUSTERINGS + k]!);
  if (offset >= -1 && offset <= 1) into[count++] = hashOf(Template.Digits, offset, types.digits[row]!);
  if (offset !== 0) return count;
  into[count++] = hashOf(Template.Bias, 0, 0);
  into[count++] = hashOf(Template.LongShape, 0, types.longShapes[row]!);
  for (let k = 0; k < CLUSTERINGS; k++)
    into[count++] = hashOf(
      Template.ClusterShape + k,
      0,
      combine(types.clusters[row * CLUSTERINGS + k]!, shape),
    );
  for (let affix = 0; affix < 2 * AFFIXES; affix++) {
    const hash = types.affixes[row * 2 * AFFIXES + affix]!;
    if (hash !== 0) into[count++] = hashOf(Template.Affix + affix, 0, hash);
  }
  return count;
}
