import { isForeign } from '../../document/language.js';
import type { Cluster, Mention } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { clusterNames } from './clusters/index.js';
import { settleNames } from './consistency.js';
import { labelOf, NAME_TYPES, Place } from './labels.js';
import { MentionScores } from './mention-scores.js';
import { nameSpans, type NameSpan } from './name-spans.js';
import { loadTaggerModel } from './tagger-model.js';
import { Tagger } from './tagger.js';
import { placeValues } from './value-places.js';
import { findValues } from './values/index.js';

/** Options of the entities stage. */
export interface EntitiesOptions {
  /**
   * A model of your own, trained by `models/entities/train.ts`, by its file URL; or `open`, which has learnt from texts under open
   * licences alone, and knows less (`models/entities-open/CARD.md`).
   * @default the model that ships as `models/entities`
   */
  readonly model?: URL | string;
}

/**
 * Finds names (people, organisations, places, others) with a trained tagger, and dates, times, money and percentages by rule;
 * joins the names that stand for one entity. Finds nothing in a text known to be in another language. Throws
 * `ERR_COPYDESK_MODEL_INVALID` for a model that cannot be used.
 */
export function entities(
  options: EntitiesOptions = {},
): Stage<'text' | 'tokens' | 'sentences', 'entities' | 'clusters'> {
  const model = loadTaggerModel(options.model);
  const tagger = new Tagger(model);
  const scores = new MentionScores(model);
  return {
    name: 'entities',
    version: 6,
    needs: ['text', 'tokens', 'sentences'],
    gives: ['entities', 'clusters'],
    models: [model.fingerprint],
    run: ({ text: layer, tokens, sentences }) => {
      if (isForeign(layer)) return { entities: [], clusters: [] };
      const { text, published } = layer;
      tagger.tag(text, tokens, sentences);
      const names = settleNames(nameSpans(tagger.labels, sentences), tokens, sentences, model.phrases);
      const found = findValues({ text, tokens, sentences, published });
      const { values, places } = placeValues(names, found);
      const clusters = clusterNames({ text, tokens, sentences, names, places, phrases: model.phrases });
      const clusterOf = clusterIds(clusters, names.length + values.length);
      const mentions: Mention[] = [];
      let value = 0;
      for (let at = 0; at < names.length; at++) {
        while (mentions.length < places[at]!) mentions.push(values[value++]!);
        const name = names[at]!;
        const { firstToken, endToken, type } = name;
        const first = sentences.firsts[name.sentence]!;
        const end = sentences.ends[name.sentence]!;
        mentions.push({
          start: tokens.starts[firstToken]!,
          end: tokens.ends[endToken - 1]!,
          firstToken,
          endToken,
          type,
          cluster: clusterOf[mentions.length]! < 0 ? null : clusterOf[mentions.length]!,
          score: agrees(tagger.labels, name)
            ? scores.score(tagger, firstToken, endToken, first, end)
            : SETTLED_SCORE,
          value: null,
        });
      }
      while (value < values.length) mentions.push(values[value++]!);
      return { entities: mentions, clusters };
    },
  };
}

/** Score of a name that the document settled against the tagger: its probability says nothing then. */
const SETTLED_SCORE = 0.8;

/** Whether the tagger's labels spell the name as it now stands. */
function agrees(labels: Uint8Array, { firstToken, endToken, type }: NameSpan): boolean {
  const kind = NAME_TYPES.indexOf(type);
  const first = labelOf(kind, endToken - firstToken === 1 ? Place.Unit : Place.Begin);
  return (
    labels[firstToken] === first &&
    (first === labelOf(kind, Place.Unit) || labels[endToken - 1] === labelOf(kind, Place.Last))
  );
}

/** For each mention the id of its cluster, -1 for none. */
function clusterIds(clusters: readonly Cluster[], count: number): Int32Array {
  const ids = new Int32Array(count).fill(-1);
  for (let id = 0; id < clusters.length; id++)
    for (const mention of clusters[id]!.mentions) ids[mention] = id;
  return ids;
}
