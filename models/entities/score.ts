import { settleNames } from '../../src/stages/entities/consistency.js';
import { NAME_TYPES } from '../../src/stages/entities/labels.js';
import { nameSpans } from '../../src/stages/entities/name-spans.js';
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

/** The names that the tagger found in a document, as the stage gives them. */
export function namesOf(document: GoldDocument, tagger: Tagger, model: TaggerModel): GoldName[] {
  const { tokens, sentences } = document;
  const spans = settleNames(nameSpans(tagger.labels, sentences), tokens, sentences, model.phrases);
  return spans.map(({ firstToken, endToken, type }) => [
    tokens.starts[firstToken]!,
    tokens.ends[endToken - 1]!,
    GOLD_TYPES[NAME_TYPES.indexOf(type)]!,
  ]);
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
    for (const name of namesOf(document, tagger, model)) {
      add('predicted', name[2]);
      if (gold.has(name.join())) add('right', name[2]);
    }
  }
  return counts;
}
