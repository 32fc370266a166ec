import type { NameType } from '../../document/layers.js';
import type { TokenTable } from '../../document/token-table.js';
import {
  EVENT_HEADS,
  EVENTS_OF,
  ORGANISATION_HEADS,
  ORGANISATIONS_OF,
  PLACE_HEADS,
} from '../../lexicons/name-heads.js';
import { hashWord } from '../../text/word-hash.js';
import type { NameSpan } from './name-spans.js';

const OF = hashWord('of');
const typeByHead = typesOf([
  ['ORGANIZATION', ORGANISATION_HEADS],
  ['MISC', EVENT_HEADS],
  ['LOCATION', PLACE_HEADS],
]);
const typeBeforeOf = typesOf([
  ['ORGANIZATION', ORGANISATIONS_OF],
  ['MISC', EVENTS_OF],
]);

function typesOf(lists: readonly (readonly [NameType, readonly string[]])[]): ReadonlyMap<number, NameType> {
  return new Map(lists.flatMap(([type, list]) => list.map((word) => [hashWord(word), type] as const)));
}

/**
 * Gives names of several words the type that their head tells: the `Second Battle of Tolling` is no organisation, `Tolling College` no place.
 * What was tagged a person stays one, unless the head stands before `of`.
 */
export function settleHeads(names: readonly NameSpan[], tokens: TokenTable): readonly NameSpan[] {
  return names.map((name) => {
    if (name.endToken - name.firstToken < 2) return name;
    const type = typeOfHead(name, tokens);
    return type === undefined || type === name.type ? name : { ...name, type };
  });
}

function typeOfHead({ firstToken, endToken, type }: NameSpan, { words }: TokenTable): NameType | undefined {
  for (let token = endToken - 2; token >= firstToken; token--)
    if (words[token + 1] === OF) {
      const told = typeBeforeOf.get(words[token]!);
      if (told !== undefined) return told;
    }
  return type === 'PERSON' ? undefined : typeByHead.get(words[endToken - 1]!);
}
