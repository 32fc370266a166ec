import type { Article } from '../document/article.js';
import { RecordPacker } from '../record/packing/pack.js';
import type { PackedRecords } from '../record/packing/packed-records.js';
import { unpackRecords } from '../record/packing/unpack.js';
import type { AnnotatedArticle } from '../record/record.js';
import type { RecordSettings } from '../record/to-record.js';
import type { WireError } from '../wire/error.js';
import type { Program } from './program.js';

/** What became of one article of a batch. */
export type ArticleResult =
  | { readonly ok: true; readonly record: AnnotatedArticle }
  | { readonly ok: false; readonly error: WireError };

/** Results that cross threads: the records packed, the errors by the place of their article. */
interface PackedResults {
  readonly records: PackedRecords;
  readonly errors: readonly (WireError | null)[];
}

/** The results of a batch; packed when they have to cross threads. */
export type BatchResults = readonly ArticleResult[] | PackedResults;

/** What comes of a batch. */
export interface BatchOutput {
  readonly results: BatchResults;
  /** What its articles took, all together. */
  readonly ms: number;
}

export interface ArticlesOptions {
  /** Whether results cross threads. */
  readonly packed: boolean;
}

/** The library's program: articles in, records or errors out, one for one. */
export function articlesProgram(options: unknown): Program<readonly Article[], BatchOutput> {
  const { packed } = options as ArticlesOptions;
  return {
    open(articles) {
      const results: ArticleResult[] = [];
      return {
        length: articles.length,
        weightOf: (item) => articles[item]!.text.length,
        read: (item) => articles[item]!,
        write(item, record) {
          results[item] = { ok: true, record };
        },
        fail(item, error) {
          const articleId = error.articleId ?? articles[item]?.id ?? null;
          results[item] = { ok: false, error: { ...error, articleId } };
        },
        close: ({ items }) => ({
          results: packed ? (packResults(results, articles) ?? results) : results,
          ms: items.reduce((sum, ms) => sum + ms, 0),
        }),
      };
    },
  };
}

/** Null when a record cannot be packed: then the results are cloned as they are. */
function packResults(results: readonly ArticleResult[], articles: readonly Article[]): PackedResults | null {
  const packer = new RecordPacker();
  for (const [index, result] of results.entries())
    if (result.ok) packer.add(result.record, articles[index]!.text);
  const records = packer.finish();
  return records && { records, errors: results.map((result) => (result.ok ? null : result.error)) };
}

/** On the other side: the results again. */
export function unpackResults(
  articles: readonly Article[],
  results: BatchResults,
  settings: RecordSettings,
): readonly ArticleResult[] {
  if (!('records' in results)) return results;
  const { records, errors } = results;
  const annotated = unpackRecords(
    records,
    articles.filter((_, index) => errors[index] === null),
    settings,
  );
  let next = 0;
  return errors.map((error) =>
    error === null ? { ok: true, record: annotated[next++]! } : { ok: false, error },
  );
}
