import { isForeign } from '../../document/language.js';
import type { Cluster, LayerMap, Mention } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { clusterNames } from './clusters/index.js';
import { settleNames } from './consistency.js';
import { labelOf, NAME_TYPES, Place } from './labels.js';
import { MentionScores } from './mention-scores.js';
import { nameSpans, type NameSpan } from './name-spans.js';
import { loadTaggerModel } from './tagger-model.js';
import { Tagger } from './tagger.js';
import { findValues } from './values/index.js';

/** Options of the entities stage. */
export interface EntitiesOptions {
  /**
   * A model of your own, trained by `models/entities/train.ts`, or another that ships.
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
    version: 2,
    needs: ['text', 'tokens', 'sentences'],
    gives: ['entities', 'clusters'],
    models: [model.fingerprint],
    run: ({ text: layer, tokens, sentences }) => {
      if (isForeign(layer)) return { entities: [], clusters: [] };
      const { text, published } = layer;
      tagger.tag(text, tokens, sentences);
      const names = settleNames(nameSpans(tagger.labels, sentences), tokens, sentences, model.phrases);
      const tagged = names.map((name): Mention => {
        const first = sentences.firsts[name.sentence]!;
        const end = sentences.ends[name.sentence]!;
        return {
          start: tokens.starts[name.firstToken]!,
          end: tokens.ends[name.endToken - 1]!,
          firstToken: name.firstToken,
          endToken: name.endToken,
          type: name.type,
          cluster: null,
          score: agrees(tagger.labels, name)
            ? scores.score(tagger, name.firstToken, name.endToken, first, end)
            : SETTLED_SCORE,
          value: null,
        };
      });
      const clusters = clusterNames({ text, tokens, sentences, names, phrases: model.phrases });
      return merge(names, tagged, clusters, findValues({ text, tokens, sentences, published }));
    },
  };
}

/** Score of a name that the document settled against the tagger: its probability says nothing then. */
const SETTLED_SCORE = 0.9;

/** Whether the tagger's labels spell the name as it now stands. */
function agrees(labels: Uint8Array, { firstToken, endToken, type }: NameSpan): boolean {
  const kind = NAME_TYPES.indexOf(type);
  const first = labelOf(kind, endToken - firstToken === 1 ? Place.Unit : Place.Begin);
  return (
    labels[firstToken] === first &&
    (first === labelOf(kind, Place.Unit) || labels[endToken - 1] === labelOf(kind, Place.Last))
  );
}

/** Puts values between names, where they do not overlap them, and makes clusters point to the mentions' new places. */
function merge(
  names: readonly NameSpan[],
  tagged: readonly Mention[],
  clusters: readonly Cluster[],
  values: readonly Mention[],
): Pick<LayerMap, 'entities' | 'clusters'> {
  const clusterOf = new Int32Array(names.length).fill(-1);
  for (const [id, cluster] of clusters.entries()) for (const at of cluster.mentions) clusterOf[at] = id;
  const placeOf = new Int32Array(names.length);
  const mentions: Mention[] = [];
  let value = 0;
  for (const [at, mention] of tagged.entries()) {
    for (; value < values.length && values[value]!.firstToken < mention.endToken; value++)
      if (values[value]!.endToken <= mention.firstToken) mentions.push(values[value]!);
    const cluster = clusterOf[at]!;
    placeOf[at] = mentions.length;
    mentions.push(cluster < 0 ? mention : { ...mention, cluster });
  }
  mentions.push(...values.slice(value));
  return {
    entities: mentions,
    clusters: clusters.map((cluster) => ({
      ...cluster,
      mentions: cluster.mentions.map((at) => placeOf[at]!),
    })),
  };
}
