import type { ArticleInput } from './document/article.js';
import { admitArticle } from './document/admit-article.js';
import type { PartialLayers } from './pipeline.js';
import { composePipeline } from './pipeline.js';
import type {
  AnnotatedArticle,
  RecordCluster,
  RecordEntity,
  RecordQuote,
  RecordSummarySentence,
  TextSpan,
} from './record/record.js';
import { toRecord } from './record/to-record.js';
import type { AnyStage } from './stage.js';
import { makeBuiltIns } from './stages/registry.js';
import { resolveSpecs, type StageSpec } from './stages/specs.js';
import type { SummaryOptions } from './stages/summary/index.js';

// Each stage as a function: synchronous, in the calling thread, without a desk. Every call reads its text anew, so for more than one
// layer of many articles a desk is the better tool.

const SETTINGS = { producer: '', offsets: 'utf16', text: false } as const;

/** Built-in stages, made with the first call. Models are loaded then, and kept. */
function lazily(specs: readonly StageSpec[]): () => readonly AnyStage[] {
  let stages: readonly AnyStage[] | undefined;
  return () =>
    (stages ??= composePipeline(makeBuiltIns(resolveSpecs(specs)).map(({ stage }) => stage)).stages);
}

function annotateNow(given: ArticleInput | string, stages: readonly AnyStage[]): AnnotatedArticle {
  const article = admitArticle(given);
  const layers: PartialLayers = { article };
  for (const stage of stages) Object.assign(layers, stage.run(layers as never));
  return toRecord(article, layers, SETTINGS);
}

const forSentences = lazily(['normalise', 'sentences']);

/** The sentences of a text, with their offsets into it. Throws `ERR_COPYDESK_ARTICLE_INVALID`. */
export function splitSentences(text: string): TextSpan[] {
  const { sentences } = annotateNow(text, forSentences());
  return (sentences ?? []).map(([start, end]) => ({ start, end, text: text.slice(start, end) }));
}

const forEntities = lazily(['normalise', 'sentences', 'entities']);

/** What {@link findEntities} finds. */
export interface FoundEntities {
  /** Every mention, sorted by where it stands. */
  readonly entities: RecordEntity[];
  /** One for each person, organisation or place, with its mentions as indices into `entities`. */
  readonly clusters: RecordCluster[];
}

/**
 * The people, organisations, places and values that an article names. An article's `published` resolves its relative dates. Throws
 * `ERR_COPYDESK_ARTICLE_INVALID`.
 */
export function findEntities(article: ArticleInput | string): FoundEntities {
  const { entities, clusters } = annotateNow(article, forEntities());
  return { entities: entities ?? [], clusters: clusters ?? [] };
}

const forQuotes = lazily(['normalise', 'sentences', 'entities', 'quotes', 'speakers']);

/** What an article quotes, and who said it. Throws `ERR_COPYDESK_ARTICLE_INVALID`. */
export function extractQuotes(article: ArticleInput | string): RecordQuote[] {
  return annotateNow(article, forQuotes()).quotes ?? [];
}

/** A sentence of a summary, with its text. */
export type SummarySentenceText = RecordSummarySentence & TextSpan;

/**
 * The sentences that tell most of an article, in its order: three, unless the options say otherwise. Throws
 * `ERR_COPYDESK_ARTICLE_INVALID` and `ERR_COPYDESK_OPTION`.
 */
export function summarise(
  article: ArticleInput | string,
  options: SummaryOptions = {},
): SummarySentenceText[] {
  const summary = makeBuiltIns(resolveSpecs([{ use: 'summary', ...options }])).map(({ stage }) => stage);
  const { text } = admitArticle(article);
  const chosen = annotateNow(article, [...forQuotes(), ...summary]).summary ?? [];
  return chosen.map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) }));
}
