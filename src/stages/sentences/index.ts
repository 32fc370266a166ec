import type { Stage } from '../../stage.js';
import { tokenize } from '../../text/tokenizer.js';
import { loadBoundaryModel } from './boundary-model.js';
import { splitSentences } from './split.js';

/** Cuts the text into tokens and the tokens into sentences. */
export function sentences(): Stage<'text', 'tokens' | 'sentences'> {
  const model = loadBoundaryModel();
  return {
    name: 'sentences',
    version: 6,
    needs: ['text'],
    gives: ['tokens', 'sentences'],
    models: [model.fingerprint],
    run: ({ text: { text, dateline } }) => {
      const tokens = tokenize(text);
      return { tokens, sentences: splitSentences(tokens, model, dateline) };
    },
  };
}
