import type { NameType } from '../../../document/layers.js';
import { hashWord } from '../../../text/word-hash.js';
import { isPlaceName, type PhraseTable } from '../phrase-table.js';
import type { ClusterMention } from './draft.js';

const GROUPED = ['ORGANIZATION', 'LOCATION', 'MISC'] as const satisfies readonly NameType[];

/**
 * Names that are no person's, by the type of their clusters. One name that was tagged with several types is one entity all the same, of the
 * type it was given most (`the VA` is no place) — but for a town's: `Boston` is also its team.
 */
export function byType(mentions: readonly ClusterMention[], phrases: PhraseTable): ClusterMention[][] {
  const typesOf = new Map<string, NameType[]>();
  for (const { words, type } of mentions) {
    const name = words.join(' ');
    const types = typesOf.get(name);
    if (types) types.push(type);
    else typesOf.set(name, [type]);
  }
  const settled = mentions.map((mention) => {
    const types = typesOf.get(mention.words.join(' '))!;
    const isTown = mention.words.length === 1 && isPlaceName(phrases, hashWord(mention.words[0]!));
    return isTown ? mention : { ...mention, type: mostFrequent(types) };
  });
  return GROUPED.map((type) => settled.filter((mention) => mention.type === type));
}

/** Of equally frequent ones the first of {@link GROUPED}. */
function mostFrequent(types: readonly NameType[]): NameType {
  const countOf = (type: NameType) => types.filter((other) => other === type).length;
  return GROUPED.reduce((best, type) => (countOf(type) > countOf(best) ? type : best));
}
