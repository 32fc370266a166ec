import type { Quote, Speaker } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { Stage } from '../../stage.js';
import { Antecedents } from './antecedents.js';
import type { NamedText } from './named-text.js';
import type { Resolved } from './resolved.js';
import { resolveSource } from './source.js';
import { tokenAt } from './token-at.js';
import { findOutlet } from './via.js';

/** Finds who each quote's speaker is: a name, a pronoun or a description in the text, resolved to one of the article's people. */
export function speakers(): Stage<
  'text' | 'tokens' | 'sentences' | 'entities' | 'clusters' | 'quotes',
  'speakers'
> {
  return {
    name: 'speakers',
    version: 3,
    needs: ['text', 'tokens', 'sentences', 'entities', 'clusters', 'quotes'],
    gives: ['speakers'],
    run: ({ text: { text }, tokens, sentences, entities, clusters, quotes }) => {
      const antecedents = new Antecedents(tokens, sentences, entities, clusters, quotes);
      const article: NamedText = { text, tokens, entities, clusters, antecedents };
      return { speakers: quotes.map((quote, index) => speakerOf(article, index, quote)) };
    },
  };
}

/**
 * A reported clause has a subject of its own. Where it was not found, far from its verb perhaps, the one person named before the verb is
 * taken; the last speaker would be a guess.
 */
function reporter(article: NamedText, quote: Quote, cue: Span): Resolved | null {
  const subject = article.antecedents.onlyPersonBefore(tokenAt(article.tokens, cue.start));
  if (subject === null) return null;
  const { speaker } = resolveSource(article, quote, subject);
  return { speaker: { ...speaker, score: 0.7 }, rule: 'the one person named before the verb' };
}

function speakerOf(article: NamedText, index: number, quote: Quote): Speaker {
  const via: Span | null = findOutlet(article, quote);
  const resolved = resolve(article, index, quote);
  if (resolved === null) return { speaker: null, via, why: ['no speaker near'] };
  const { speaker, rule } = resolved;
  article.antecedents.spoke(index, speaker);
  return { speaker, via, why: [rule] };
}

function resolve(article: NamedText, index: number, quote: Quote): Resolved | null {
  const { kind, cue, source } = quote;
  if (source !== null) return resolveSource(article, quote, source);
  if (kind === 'indirect' && cue !== null) return reporter(article, quote, cue);
  return article.antecedents.byContext(index);
}
