import { CopydeskError, describeValue } from '../errors.js';
import type { Article, Json } from './article.js';

const OPTIONAL_FIELDS = ['title', 'source', 'url'] as const;

/**
 * Turns what a user handed in into an article of plain data that can cross threads: a string into its text, a number into an id, a `Date`
 * into ISO 8601, fields that copydesk does not know left out, `meta` as JSON brings it back. Throws `ERR_COPYDESK_ARTICLE_INVALID`.
 */
export function admitArticle(given: unknown): Article {
  if (typeof given === 'string') return { text: given };
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid(given, describeValue(given), 'Pass a string, or an object with one as `text`.');
  const fields = given as Record<string, unknown>;
  if (typeof fields['text'] !== 'string')
    throw invalid(
      given,
      `one with \`text\` as ${describeValue(fields['text'])}`,
      'Pass a string, or an object with one as `text`.',
    );
  for (const name of OPTIONAL_FIELDS) {
    const value = fields[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      refuse(given, name, value, 'a string');
  }
  const { text, title, source, url } = given as Article;
  const article = { id: idOf(fields), text, title, published: publishedOf(fields), source, url };
  const meta = fields['meta'];
  return meta === undefined || meta === null ? article : { ...article, meta: plainMeta(given, meta) };
}

function idOf(fields: Record<string, unknown>): string | undefined {
  const { id } = fields as { id: unknown };
  if (id === undefined || id === null) return undefined;
  return idText(id) ?? refuse(fields, 'id', id, 'a string or a number');
}

/** An id as it is told; null for what cannot be one. */
function idText(id: unknown): string | null {
  if (typeof id === 'string') return id;
  return typeof id === 'bigint' || (typeof id === 'number' && Number.isFinite(id)) ? String(id) : null;
}

function publishedOf(fields: Record<string, unknown>): string | null | undefined {
  const { published } = fields as { published: unknown };
  if (published === undefined || published === null || typeof published === 'string') return published;
  if (published instanceof Date && !Number.isNaN(published.getTime())) return published.toISOString();
  return refuse(fields, 'published', published, 'a string in ISO 8601 or a valid Date');
}

function refuse(given: object, name: string, value: unknown, expected: string): never {
  throw invalid(
    given,
    `one with \`${name}\` as ${describeValue(value)}`,
    `Pass \`${name}\` as ${expected}, or leave it out.`,
  );
}

function plainMeta(given: object, meta: unknown): Readonly<Record<string, Json>> {
  const remedy = 'Pass `meta` as an object of plain JSON, or leave it out.';
  if (typeof meta !== 'object' || Array.isArray(meta))
    throw invalid(given, `one with \`meta\` as ${describeValue(meta)}`, remedy);
  try {
    return JSON.parse(JSON.stringify(meta)) as Record<string, Json>;
  } catch {
    throw invalid(given, 'one with `meta` that is not JSON', remedy);
  }
}

function invalid(given: unknown, got: string, remedy: string): CopydeskError {
  const id = typeof given === 'object' && given !== null ? (given as { id?: unknown }).id : null;
  return new CopydeskError('ERR_COPYDESK_ARTICLE_INVALID', { got, remedy }, { articleId: idText(id) });
}

/** Throws `ERR_COPYDESK_ARTICLE_TOO_LARGE` when the text has more bytes of UTF-8 than `maxBytes`. */
export function checkSize({ id, text }: Article, maxBytes: number): void {
  // Three bytes are the most a UTF-16 unit can take: most texts need not be counted.
  if (text.length * 3 <= maxBytes) return;
  const size = Buffer.byteLength(text);
  if (size > maxBytes)
    throw new CopydeskError(
      'ERR_COPYDESK_ARTICLE_TOO_LARGE',
      { size, limit: maxBytes },
      { articleId: id ?? null },
    );
}
