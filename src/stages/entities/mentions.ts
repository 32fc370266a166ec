import type { Mention } from '../../document/layers.js';
import type { TokenTable } from '../../document/token-table.js';
import { NAME_TYPES, OUTSIDE, Place, placeOf, typeOf } from './labels.js';

/** The names that a path of labels spells out, in order. The path must keep to the rules of labels.ts. */
export function mentionsOf(tokens: TokenTable, labels: Uint8Array): Mention[] {
  const mentions: Mention[] = [];
  let first = 0;
  for (let token = 0; token < tokens.length; token++) {
    const label = labels[token]!;
    if (label === OUTSIDE) continue;
    const place = placeOf(label);
    if (place === Place.Begin || place === Place.Unit) first = token;
    if (place !== Place.Last && place !== Place.Unit) continue;
    mentions.push({
      start: tokens.starts[first]!,
      end: tokens.ends[token]!,
      firstToken: first,
      endToken: token + 1,
      type: NAME_TYPES[typeOf(label)]!,
      cluster: null,
      score: 1,
      value: null,
    });
  }
  return mentions;
}
