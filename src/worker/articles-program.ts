import type { Article } from '../document/article.js';
import type { AnnotatedArticle } from '../record/record.js';
import type { WireError } from '../wire/error.js';
import type { Program } from './program.js';

/** What became of one article of a batch. */
export type ArticleResult =
  | { readonly ok: true; readonly record: AnnotatedArticle }
  | { readonly ok: false; readonly error: WireError };

/** The results of a batch; as JSON when they have to cross threads. */
export type BatchResults = readonly ArticleResult[] | string;

export interface ArticlesOptions {
  /** Whether results cross threads: then they are packed, without the texts, which the other side has. */
  readonly packed: boolean;
}

/** The library's program: articles in, records or errors out, one for one. */
export function articlesProgram(options: unknown): Program<readonly Article[], BatchResults> {
  const { packed } = options as ArticlesOptions;
  return {
    open(articles) {
      const results: ArticleResult[] = [];
      return {
        length: articles.length,
        async process(item, annotate) {
          const record = await annotate(articles[item]!);
          if (packed && record.text !== undefined) record.text = '';
          results[item] = { ok: true, record };
        },
        fail(item, error) {
          results[item] = {
            ok: false,
            error: { ...error, articleId: error.articleId ?? articles[item]?.id ?? null },
          };
        },
        // One string a batch: half the time of cloning the records as objects (see src/DECISIONS.md, D1).
        close: () => (packed ? JSON.stringify(results) : results),
      };
    },
  };
}

/** On the other side: the results again, with the texts back in the records that hold them. */
export function unpackResults(articles: readonly Article[], results: BatchResults): readonly ArticleResult[] {
  if (typeof results !== 'string') return results;
  const unpacked = JSON.parse(results) as ArticleResult[];
  unpacked.forEach((result, index) => {
    if (result.ok && result.record.text !== undefined) result.record.text = articles[index]!.text;
  });
  return unpacked;
}
