import type { Article, Json } from '../document/article.js';
import { ArticleFields, type FieldMap } from './article-fields.js';
import type { RecordFields } from './reader.js';

/**
 * Makes an article of a row or a parsed JSON object, as `copydesk run` does: the usual names fill its fields (`body`, `headline`, `pubDate`
 * …), numbers become ids, and everything else is carried along in `meta`. `map` names columns that are called otherwise:
 * `{ text: 'story' }`.
 *
 * Throws `ERR_COPYDESK_ARTICLE_INVALID` when there is no text.
 */
export function toArticle(row: object, map: FieldMap = {}): Article {
  return new ArticleFields(map).toArticle(plain(row));
}

/** A row as JSON would bring it back, were it to hold big integers too. */
function plain(row: object): RecordFields {
  return Object.fromEntries(
    (Object.entries(row) as [string, unknown][]).map(([name, value]) => [name, plainValue(value)]),
  );
}

function plainValue(value: unknown): Json | undefined {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value as Json | undefined;
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)),
  ) as Json;
}
