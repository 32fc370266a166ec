import type { Mention, Quote } from '../../document/layers.js';
import type { ArticleWords } from './article-words.js';
import { assess, type Assessment, type Reading } from './assessment.js';
import { applyQuotes } from './quote-facts.js';
import { markOrphanPronouns } from './pronouns.js';
import type { SentenceFacts } from './sentence-facts.js';
import { findStrangers, type Strangers } from './strangers.js';
import type { SummaryModel } from './summary-model.js';

/** What is known of the sentences to choose from. */
export interface Candidates extends Assessment {
  readonly words: ArticleWords;
  readonly facts: SentenceFacts;
  readonly strangers: Strangers;
}

/** What the earlier layers tell of an article's sentences. */
export interface Names {
  readonly entities: readonly Mention[];
  readonly quotes: readonly Quote[];
}

/** Gathers what the selection chooses by: from the words, the model, and the names and quotes that earlier stages found. */
export function gatherCandidates(
  reading: Reading,
  model: SummaryModel,
  { entities, quotes }: Names,
): Candidates {
  const { text, tokens, sentences, words, facts, columns } = reading;
  return {
    ...assess(reading, model),
    words,
    facts: markOrphanPronouns(
      applyQuotes(facts, quotes, tokens, sentences),
      entities,
      text,
      tokens,
      sentences,
    ),
    strangers: findStrangers(entities, tokens, sentences, columns),
  };
}
