import { admitArticle, checkSize } from '../document/admit-article.js';
import type { Article } from '../document/article.js';
import { CopydeskError } from '../errors.js';
import type { AnnotatedArticle } from '../record/record.js';
import { fromWireError } from '../wire/error.js';
import { unpackResults, type ArticleResult, type BatchOutput } from '../worker/articles-program.js';
import type { BatchPace } from './batch-pace.js';
import type { PreparedPool } from './prepare-pool.js';

/** A pool that runs the articles program. */
export type ArticlePool = PreparedPool<readonly Article[], BatchOutput>;

/** What was handed in: an article, or why it is none. Refusals keep their place among the articles. */
export type Admitted = { readonly article: Article } | { readonly refusal: CopydeskError };

/** What became of it. */
export type Annotation = AnnotatedArticle | CopydeskError;

/** Checks what was handed in here, so that nothing unfit or too large is copied to a worker. */
export function admit(given: unknown, maxArticleBytes: number): Admitted {
  try {
    const article = admitArticle(given);
    checkSize(article, maxArticleBytes);
    return { article };
  } catch (thrown) {
    if (thrown instanceof CopydeskError) return { refusal: thrown };
    throw thrown;
  }
}

/** Units of text that an admitted article adds to its batch. */
export function weight(admitted: Admitted): number {
  return 'article' in admitted ? admitted.article.text.length : 0;
}

/** Annotates a batch, one for one, and notes what it took. Rejects only when the batch as a whole could not be run. */
export async function annotateBatch(
  prepared: ArticlePool,
  pace: BatchPace,
  batch: readonly Admitted[],
  signal: AbortSignal,
): Promise<Annotation[]> {
  const articles = batch.flatMap((admitted) => ('article' in admitted ? [admitted.article] : []));
  const results = articles.length === 0 ? [] : await runArticles(prepared, pace, articles, signal);
  let next = 0;
  return batch.map((admitted) => {
    if ('refusal' in admitted) return admitted.refusal;
    const result = results[next++]!;
    return result.ok ? result.record : fromWireError(result.error);
  });
}

async function runArticles(
  { pool, record }: ArticlePool,
  pace: BatchPace,
  articles: readonly Article[],
  signal: AbortSignal,
): Promise<readonly ArticleResult[]> {
  const { results, ms } = await pool.run(articles, signal);
  pace.note(articles.length, ms);
  return unpackResults(articles, results, record);
}
