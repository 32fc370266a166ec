import type { Quote, Speaker } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { Stage } from '../../stage.js';
import { Antecedents } from './antecedents.js';
import type { NamedText } from './named-text.js';
import { resolveSource } from './source.js';
import { findOutlet } from './via.js';

/** Finds who each quote's speaker is: a name, a pronoun or a description in the text, resolved to one of the article's people. */
export function speakers(): Stage<
  'text' | 'tokens' | 'sentences' | 'entities' | 'clusters' | 'quotes',
  'speakers'
> {
  return {
    name: 'speakers',
    version: 2,
    needs: ['text', 'tokens', 'sentences', 'entities', 'clusters', 'quotes'],
    gives: ['speakers'],
    run: ({ text: { text }, tokens, sentences, entities, clusters, quotes }) => {
      const antecedents = new Antecedents(tokens, sentences, entities, clusters, quotes);
      const article: NamedText = { text, tokens, entities, clusters, antecedents };
      return { speakers: quotes.map((quote, index) => speakerOf(article, index, quote)) };
    },
  };
}

/** A reported clause has a subject of its own: where it was not found, the last speaker would be a guess. */
function isReport({ kind, cue }: Quote): boolean {
  return kind === 'indirect' && cue !== null;
}

function speakerOf(article: NamedText, index: number, quote: Quote): Speaker {
  const via: Span | null = findOutlet(article, quote);
  const resolved =
    quote.source === null
      ? isReport(quote)
        ? null
        : article.antecedents.byContext(index)
      : resolveSource(article, quote, quote.source);
  if (resolved === null) return { speaker: null, via, why: ['no speaker near'] };
  const { speaker, rule } = resolved;
  article.antecedents.spoke(index, speaker);
  return { speaker, via, why: [rule] };
}
