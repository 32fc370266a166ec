import type { SummarySentence } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { collectWords } from './article-words.js';
import { sentenceFeatures } from './features.js';
import { summarySettings, type SummaryOptions } from './options.js';
import { applyQuotes } from './quote-facts.js';
import { addQueryBonus, addSpeakerBonus, queryStems } from './reader-wishes.js';
import { EVEN_FREQUENCIES, scoreSentences } from './score.js';
import { selectSentences, type Penalties } from './selection.js';
import { gatherFacts } from './sentence-facts.js';

export type { SummaryOptions } from './options.js';

const PENALTIES: Penalties = { words: 1, pairs: 3, dangling: 1.5, connective: 1, orphan: 2 };

type Needs = 'text' | 'tokens' | 'sentences' | 'entities' | 'quotes';

/**
 * Chooses the sentences that tell most of the article, in the article's order. Furniture, datelines, credits and cut quotes
 * are never chosen while anything else is left; nor is a sentence that repeats what is chosen. Never empty for a text
 * with a sentence. Linear in the text.
 */
export function summary(options: SummaryOptions = {}): Stage<Needs, 'summary'> {
  const settings = summarySettings(options);
  const query = queryStems(settings.query);
  return {
    name: 'summary',
    version: 1,
    needs: ['text', 'tokens', 'sentences', 'entities', 'quotes'],
    gives: ['summary'],
    run: ({ text: layer, tokens, sentences, entities, quotes }) => {
      const words = collectWords(layer.text, tokens, sentences);
      const facts = gatherFacts(layer, tokens, sentences);
      applyQuotes(facts, quotes, tokens, sentences);
      const features = sentenceFeatures(words, facts, sentences, EVEN_FREQUENCIES);
      const scores = scoreSentences(features, sentences.length);
      const summary = (rows: readonly number[], plain: Float64Array): SummarySentence[] =>
        rows.map((row) => ({ sentence: row, score: probability(plain[row]!) }));
      const plain = scores.slice();
      addQueryBonus(scores, query, words, layer, tokens, sentences, entities);
      if (settings.prefersSpeakers) addSpeakerBonus(scores, quotes, tokens, sentences);
      const share = Math.max(1, Math.round(settings.ratio * sentences.length));
      const budget = { ...settings, sentences: Math.min(settings.sentences, share) };
      return { summary: summary(selectSentences(scores, words, facts, budget, PENALTIES), plain) };
    },
  };
}

/** Log-odds as a probability with four decimals. */
function probability(logOdds: number): number {
  return Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4;
}
