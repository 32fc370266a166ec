import type { Article } from '../document/article.js';
import type { AnnotatedArticle } from '../record/record.js';
import type { WireError } from '../wire/error.js';
import type { Program } from './program.js';

/** What became of one article of a batch. */
export type ArticleResult =
  | { readonly ok: true; readonly record: AnnotatedArticle }
  | { readonly ok: false; readonly error: WireError };

/** The library's program: articles in, records or errors out, one for one. */
export function articlesProgram(): Program<readonly Article[], ArticleResult[]> {
  return {
    open(articles) {
      const results: ArticleResult[] = [];
      return {
        length: articles.length,
        async process(item, annotate) {
          results[item] = { ok: true, record: await annotate(articles[item]!) };
        },
        fail(item, error) {
          results[item] = {
            ok: false,
            error: { ...error, articleId: error.articleId ?? articles[item]?.id ?? null },
          };
        },
        close: () => results,
      };
    },
  };
}
