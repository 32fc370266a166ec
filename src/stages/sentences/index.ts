import type { Stage } from '../../stage.js';
import { tokenize } from '../../text/tokenizer.js';
import { splitSentences } from './split.js';

/** Cuts the text into tokens and the tokens into sentences. */
export function sentences(): Stage<'text', 'tokens' | 'sentences'> {
  return {
    name: 'sentences',
    version: 1,
    needs: ['text'],
    gives: ['tokens', 'sentences'],
    run: ({ text }) => {
      const tokens = tokenize(text.text);
      return { tokens, sentences: splitSentences(tokens) };
    },
  };
}
