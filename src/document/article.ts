/** JSON that can cross a thread border and be written to a record. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * An article. Only `text` is required. Offsets of everything that copydesk finds index
 * `text` exactly as given here, in UTF-16 units.
 */
export interface Article {
  /** Identifies the article in records, rejects and errors. Repeated ids are kept. */
  readonly id?: string | undefined;
  /** The article's text; the only field that is required. Its title is not part of it. */
  readonly text: string;
  /** The headline. Not annotated, but its names help to resolve the text's. */
  readonly title?: string | null | undefined;
  /** When it appeared, ISO 8601: `2025-03-20` or with a time. DATE values are resolved against it. */
  readonly published?: string | null | undefined;
  /** The publisher or feed. */
  readonly source?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** Anything else that came with the article; carried through to the record. */
  readonly meta?: Readonly<Record<string, Json>> | undefined;
}

/**
 * An article as a user may hand it in: an {@link Article} whose id may be a number and whose date a `Date`, as rows of a database have
 * them. Fields that copydesk does not know are left out; `toArticle` carries them along as `meta`.
 */
export interface ArticleInput extends Omit<Article, 'id' | 'published'> {
  /** Identifies the article in records, rejects and errors; a number becomes its decimal digits. Repeated ids are kept. */
  readonly id?: string | number | bigint | null | undefined;
  /** When it appeared, ISO 8601: `2025-03-20` or with a time; a `Date` becomes its time in UTC. DATE values are resolved against it. */
  readonly published?: string | Date | null | undefined;
}
