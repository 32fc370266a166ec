import type { TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { collectWords, type ArticleWords } from './article-words.js';
import { sentenceFeatures } from './features.js';
import { informationOf } from './information.js';
import { likelyWords } from './likely-words.js';
import { Columns } from './columns.js';
import { proseSentences } from './prose.js';
import { gatherFacts, type SentenceFacts } from './sentence-facts.js';
import { scoreSentences } from './sentence-score.js';
import type { SummaryModel } from './summary-model.js';

/** What can be said of an article's sentences without a model. */
export interface Reading {
  readonly text: string;
  readonly tokens: TokenTable;
  /** Without datelines, credits and furniture at their edges. */
  readonly sentences: SentenceTable;
  readonly words: ArticleWords;
  readonly facts: SentenceFacts;
  /** Holds the arrays of this reading, and takes those of its assessment. */
  readonly columns: Columns;
}

/**
 * Reads an article's words and the facts of its sentences. Without `columns` the reading has its own memory and stays good.
 */
export function readArticle(
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
  columns = new Columns(),
): Reading {
  const prose = proseSentences(layer, tokens, sentences);
  const words = collectWords(layer.text, tokens, prose, columns);
  return {
    text: layer.text,
    tokens,
    sentences: prose,
    words,
    facts: gatherFacts(layer, tokens, prose, words, columns),
    columns,
  };
}

/** What the model says of an article. */
export interface Assessment {
  /** Log-odds of each sentence. */
  readonly scores: Float64Array;
  /** How likely a human summary uses each word type; see `likely-words.ts`. */
  readonly likely: Float32Array;
}

/** Scores an article's sentences and words. */
export function assess(
  { tokens, sentences, words, facts, columns }: Reading,
  model: SummaryModel,
): Assessment {
  const information = informationOf(words, model.frequencies, columns);
  const scores = scoreSentences(
    sentenceFeatures(words, facts, sentences, information, columns),
    model.sentence,
  );
  const likely = likelyWords({ tokens, words, facts, information, scores, columns }, model.word);
  return { scores, likely };
}
