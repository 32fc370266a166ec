import type { Article, Json } from '../document/article.js';
import { CopydeskError, describeValue } from '../errors.js';
import type { RecordFields } from './reader.js';

/** The fields of an article that an input's columns can fill. */
export const ARTICLE_FIELDS = ['id', 'text', 'title', 'published', 'source', 'url'] as const;
/** A field of an article that a column can fill. */
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** Which column fills which field, where the user says so: `text=body`. */
export type FieldMap = Readonly<Partial<Record<ArticleField, string>>>;

/** What the fields are usually called, the likeliest first; upper and lower case are one. */
export const USUAL_NAMES: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id', '_id', 'guid', 'uuid', 'article_id', 'articleid'],
  text: [
    'text',
    'body',
    'content',
    'article',
    'articlebody',
    'article_text',
    'maintext',
    'full_text',
    'fulltext',
  ],
  title: ['title', 'headline'],
  published: [
    'published',
    'date',
    'published_at',
    'publishedat',
    'publication_date',
    'date_publish',
    'pubdate',
    'published_date',
    'datepublished',
  ],
  source: ['source', 'publisher', 'outlet', 'publication', 'source_name', 'source_domain'],
  url: ['url', 'link', 'permalink', 'uri'],
};

/** Makes articles of records: known names fill the fields, all else goes to `meta`. */
export class ArticleFields {
  readonly #map: FieldMap;

  constructor(map: FieldMap) {
    this.#map = map;
  }

  /** Throws `ERR_COPYDESK_ARTICLE_INVALID` when there is no text. */
  toArticle(fields: RecordFields, fallbackId?: string): Article {
    const names = new Map(
      Object.keys(fields)
        .map((name) => [name.toLowerCase(), name] as const)
        .reverse(),
    );
    const used = new Set<string>();
    const take = (field: ArticleField): string | undefined => {
      const name = this.#nameOf(field, fields, names);
      if (name === undefined) return undefined;
      const value = asText(field, fields[name]);
      // What is not text (an object with the source's name) is not lost: it stays in `meta` under its own name.
      if (value !== undefined || fields[name] === null) used.add(name);
      return value;
    };
    const id = take('id') ?? fallbackId;
    const text = take('text');
    if (text === undefined) throw this.#withoutText(fields, names, id);
    const article = { id, text, title: take('title'), published: take('published') };
    const whence = { source: take('source'), url: take('url') };
    return { ...article, ...whence, meta: metaOf(fields, used) };
  }

  #nameOf(field: ArticleField, fields: RecordFields, names: ReadonlyMap<string, string>): string | undefined {
    const chosen = this.#map[field];
    if (chosen !== undefined) return Object.hasOwn(fields, chosen) ? chosen : undefined;
    for (const usual of USUAL_NAMES[field]) {
      const name = names.get(usual);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #withoutText(
    fields: RecordFields,
    names: ReadonlyMap<string, string>,
    id: string | undefined,
  ): CopydeskError {
    const name = this.#nameOf('text', fields, names);
    const got =
      name === undefined
        ? `one of the fields ${shortList(Object.keys(fields))}`
        : `one with \`${name}\` as ${kindOf(fields[name])}`;
    const remedy = 'Name the field that holds it: --map text=NAME, or toArticle(row, { text: NAME }).';
    return new CopydeskError('ERR_COPYDESK_ARTICLE_INVALID', { got, remedy }, { articleId: id ?? null });
  }
}

/** Text as it is, and ids that are numbers; undefined for anything else. */
function asText(field: ArticleField, value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' && field !== 'text' ? undefined : value;
  return typeof value === 'number' && field !== 'text' ? String(value) : undefined;
}

/** An input's own `meta` object is taken as it is, other columns beside it. */
function metaOf(fields: RecordFields, used: ReadonlySet<string>): Record<string, Json> {
  const rest = Object.entries(fields).filter(
    (entry): entry is [string, Json] => !used.has(entry[0]) && entry[1] !== undefined,
  );
  const given = fields['meta'];
  const nested = typeof given === 'object' && given !== null && !Array.isArray(given);
  const own = nested ? Object.entries(given) : [];
  return Object.fromEntries([...own, ...rest.filter(([name]) => !nested || name !== 'meta')]);
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return (shown.join(', ') || '(none)') + (names.length > 12 ? ' …' : '');
}

function kindOf(value: Json | undefined): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? 'an object'
    : describeValue(value);
}
