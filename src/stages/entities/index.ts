import type { Mention } from '../../document/layers.js';
import { CopydeskError } from '../../errors.js';
import { loadModel, shippedModel } from '../../linear-model/load.js';
import type { Stage } from '../../stage.js';
import { clusterMentions } from './clusters/index.js';
import { mentionsOf } from './mentions.js';
import type { EntitiesOptions } from './options.js';
import { FEATURES, Tagger } from './tagger.js';
import { OUTSIDE } from './labels.js';
import { lexicalTableOf } from './lexical-table.js';
import { findValues } from './values/index.js';

export type { EntitiesOptions } from './options.js';

const NAME = 'entities';

/**
 * Finds people, organisations, places and other names, joins the mentions of one entity, and reads dates, times, money and
 * percentages. Throws `ERR_COPYDESK_MODEL_INVALID`.
 */
export function entities(
  options: EntitiesOptions = {},
): Stage<'text' | 'tokens' | 'sentences', 'entities' | 'clusters'> {
  const model = loadModel(NAME, options.model === undefined ? shippedModel(NAME) : new URL(options.model));
  if (model.features !== FEATURES) {
    const problem = `it was trained for the features ${model.features}, not ${FEATURES}`;
    throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', { name: NAME, problem });
  }
  const tagger = new Tagger(model);
  const table = lexicalTableOf(model);
  return {
    name: NAME,
    version: 1,
    needs: ['text', 'tokens', 'sentences'],
    gives: ['entities', 'clusters'],
    models: [model.fingerprint],
    run: ({ text: { text, published }, tokens, sentences }) => {
      const { labels } = tagger.tag(text, tokens, sentences);
      const names = mentionsOf(tokens, labels);
      const values = findValues({ text, tokens, published }, (token) => labels[token] !== OUTSIDE);
      const { mentions, clusters } = clusterMentions(
        { text, tokens, sentences, table },
        merged(names, values),
      );
      return { entities: mentions, clusters };
    },
  };
}

/** Two lists that never overlap, as one in the order of the text. */
function merged(names: readonly Mention[], values: readonly Mention[]): Mention[] {
  return [...names, ...values].sort((a, b) => a.start - b.start);
}
