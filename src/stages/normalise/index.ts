import { IDENTITY } from '../../document/alignment.js';
import type { Stage } from '../../stage.js';

/** Prepares the text: what the other stages read, and the way back to the source. */
export function normalise(): Stage<never, 'text'> {
  return {
    name: 'normalise',
    version: 1,
    needs: [],
    gives: ['text'],
    run: ({ article }) => ({
      text: {
        text: article.text,
        alignment: IDENTITY,
        dateline: null,
        credit: null,
        furniture: [],
        language: null,
        published: article.published ?? null,
        warnings: [],
      },
    }),
  };
}
