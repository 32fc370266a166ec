import { LABELS, OUTSIDE, Place, placeOf, typeOf } from '../../src/stages/entities/labels.js';
import { Tagger } from '../../src/stages/entities/tagger.js';
import type { TaggerModel } from '../../src/stages/entities/tagger-model.js';
import { GOLD_TYPES, type GoldDocument, type GoldName } from './corpus.js';

/** Right, predicted and gold names of one type. */
export interface Counts {
  right: number;
  predicted: number;
  gold: number;
}

/** F1 in percent. */
export function f1({ right, predicted, gold }: Counts): number {
  return predicted + gold === 0 ? 0 : (200 * right) / (predicted + gold);
}

/** The names that labels spell out. */
export function namesOf(document: GoldDocument, labels: Uint8Array): GoldName[] {
  const { tokens } = document;
  const names: GoldName[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const label = labels[token]!;
    if (label === OUTSIDE || label >= LABELS) continue;
    let end = token + 1;
    if (placeOf(label) === Place.Begin) while (placeOf(labels[end - 1]!) !== Place.Last) end++;
    names.push([tokens.starts[token]!, tokens.ends[end - 1]!, GOLD_TYPES[typeOf(label)]!]);
    token = end - 1;
  }
  return names;
}

/** Counts exact matches of span and type over documents, by type. */
export function scoreTagger(
  model: TaggerModel,
  documents: readonly GoldDocument[],
  types: readonly string[],
  passes: 1 | 2 = 2,
): Map<string, Counts> {
  const tagger = new Tagger(model);
  const counts = new Map(['all', ...types].map((type) => [type, { right: 0, predicted: 0, gold: 0 }]));
  for (const document of documents) {
    if (passes === 2) tagger.tag(document.text, document.tokens, document.sentences);
    else tagger.tagOnce(document.text, document.tokens, document.sentences);
    const gold = new Set(document.names.map((name) => name.join()));
    const add = (field: keyof Counts, type: string) => {
      if (!types.includes(type)) return;
      counts.get(type)![field]++;
      counts.get('all')![field]++;
    };
    for (const [, , type] of document.names) add('gold', type);
    for (const name of namesOf(document, tagger.labels)) {
      add('predicted', name[2]);
      if (gold.has(name.join())) add('right', name[2]);
    }
  }
  return counts;
}
