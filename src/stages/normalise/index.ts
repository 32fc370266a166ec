import { IDENTITY } from '../../document/alignment.js';
import type { Stage } from '../../stage.js';
import { findEdgeFurniture } from './furniture.js';

/** Prepares the text: what the other stages read, and the way back to the source. */
export function normalise(): Stage<never, 'text'> {
  return {
    name: 'normalise',
    version: 1,
    needs: [],
    gives: ['text'],
    run: ({ article }) => {
      const published = article.published ?? null;
      const { artefact, dateline, credit } = findEdgeFurniture(article.text, published);
      return {
        text: {
          text: article.text,
          alignment: IDENTITY,
          dateline,
          credit,
          furniture: artefact ? [artefact] : [],
          language: null,
          published: published ?? dateline?.date ?? null,
          warnings: [],
        },
      };
    },
  };
}
