import type { TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { collectWords, type ArticleWords } from './article-words.js';
import { sentenceFeatures } from './features.js';
import { informationOf } from './information.js';
import { likelyWords, wordFeatures } from './likely-words.js';
import type { Candidates } from './selection.js';
import { proseSentences } from './prose.js';
import { gatherFacts, type SentenceFacts } from './sentence-facts.js';
import { scoreSentences } from './sentence-score.js';
import type { SummaryModel } from './summary-model.js';

/** What can be said of an article's sentences without a model. */
export interface Reading {
  readonly tokens: TokenTable;
  /** Without datelines, credits and furniture at their edges. */
  readonly sentences: SentenceTable;
  readonly words: ArticleWords;
  readonly facts: SentenceFacts;
}

/** Reads an article's words and the facts of its sentences. */
export function readArticle(layer: TextLayer, tokens: TokenTable, sentences: SentenceTable): Reading {
  const prose = proseSentences(layer, tokens, sentences);
  return {
    tokens,
    sentences: prose,
    words: collectWords(layer.text, tokens, prose),
    facts: gatherFacts(layer, tokens, prose),
  };
}

/** Scores an article's sentences and words: what the selection chooses by. */
export function assess({ tokens, sentences, words, facts }: Reading, model: SummaryModel): Candidates {
  const information = informationOf(words, model.frequencies);
  const scores = scoreSentences(sentenceFeatures(words, facts, sentences, information), model.sentence);
  const likely = likelyWords(wordFeatures(tokens, words, facts, information, scores), words, model.word);
  return { scores, likely, words, facts };
}
