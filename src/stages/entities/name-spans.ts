import type { NameType } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { NAME_TYPES, OUTSIDE, Place, placeOf, typeOf } from './labels.js';

/** A name as the labels spell it. */
export interface NameSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly type: NameType;
}

/** The names of a document's labels, in order. */
export function nameSpans(labels: Uint8Array, sentences: SentenceTable): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++)
    for (let token = sentences.firsts[sentence]!; token < sentences.ends[sentence]!; token++) {
      const label = labels[token]!;
      if (label === OUTSIDE) continue;
      let end = token + 1;
      if (placeOf(label) === Place.Begin) while (placeOf(labels[end - 1]!) !== Place.Last) end++;
      spans.push({ firstToken: token, endToken: end, sentence, type: NAME_TYPES[typeOf(label)]! });
      token = end - 1;
    }
  return spans;
}
