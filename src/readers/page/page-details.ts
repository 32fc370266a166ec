import type { RecordFields } from '../reader.js';

/** Names of `<meta>` (Open Graph, Dublin Core, schema.org, Parsely …) by the field they fill, the most trusted first. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title'],
  published: [
    'article:published_time',
    'datepublished',
    'og:published_time',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'date',
  ],
  source: ['og:site_name', 'dc.publisher', 'application-name'],
  url: ['og:url', 'parsely-link'],
  author: ['author', 'article:author', 'parsely-author', 'dc.creator'],
  description: ['og:description', 'description'],
  language: ['og:locale'],
} as const;
type Detail = keyof typeof NAMES;

/** What a page says of itself in its head. */
export class PageDetails {
  readonly #meta = new Map<string, string>();
  #canonical: string | undefined;
  #title = '';
  #heading = '';
  #time: string | undefined;
  #language: string | undefined;

  meta(attributes: Readonly<Record<string, string>>): void {
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    const content = attributes['content']?.trim();
    if (name === undefined || content === undefined || content === '') return;
    const key = name.toLowerCase();
    if (!this.#meta.has(key)) this.#meta.set(key, content);
  }

  canonical(url: string | undefined): void {
    this.#canonical ??= url;
  }

  language(tag: string | undefined): void {
    this.#language ??= tag;
  }

  /** `<time datetime>`, the first in the article. */
  time(datetime: string | undefined): void {
    this.#time ??= datetime;
  }

  /** Text of `<title>`. */
  addTitle(text: string): void {
    this.#title += text;
  }

  /** Text of the first `<h1>`. */
  addHeading(text: string): void {
    this.#heading += text;
  }

  toFields(text: string): RecordFields {
    const { source, author, description } = this.#taken();
    const title = this.#first('title') ?? shown(this.#heading) ?? shown(this.#title);
    const published = isoDate(this.#first('published')) ?? isoDate(this.#time);
    const url = this.#canonical ?? this.#first('url');
    const language = this.#language ?? this.#first('language');
    return { text, title, published, source, url, author, description, language };
  }

  #taken(): Partial<Record<Detail, string>> {
    const [source, author, description] = (['source', 'author', 'description'] as const).map((detail) =>
      this.#first(detail),
    );
    return { ...(source && { source }), ...(author && { author }), ...(description && { description }) };
  }

  #first(detail: Detail): string | undefined {
    for (const name of NAMES[detail]) {
      const value = this.#meta.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function shown(text: string): string | undefined {
  return text.replaceAll(/\s+/g, ' ').trim() || undefined;
}

/** ISO 8601 as it is; other ways of writing a date that leave no doubt, as ISO. */
function isoDate(written: string | undefined): string | undefined {
  if (written === undefined || /^\d{4}-\d{2}/.test(written)) return written;
  if (!/[a-z]{3}/i.test(written)) return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
