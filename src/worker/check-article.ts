import type { Article } from '../document/article.js';
import { CopydeskError, describeValue } from '../errors.js';

/**
 * The article, if it is one that can be worked on. Throws `ERR_COPYDESK_ARTICLE_INVALID` and
 * `ERR_COPYDESK_ARTICLE_TOO_LARGE`.
 */
export function checkArticle(given: unknown, maxBytes: number): Article {
  const article = given as Article;
  if (typeof article !== 'object' || (article as unknown) === null || typeof article.text !== 'string')
    throw invalid(given);
  const { text } = article;
  // Three bytes are the most a UTF-16 unit can take: most texts need not be counted.
  if (text.length * 3 > maxBytes) {
    const size = Buffer.byteLength(text);
    if (size > maxBytes)
      throw new CopydeskError(
        'ERR_COPYDESK_ARTICLE_TOO_LARGE',
        { size, limit: maxBytes },
        { articleId: article.id ?? null },
      );
  }
  return article;
}

function invalid(given: unknown): CopydeskError {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const got = isObject
    ? `\`text\` as ${describeValue((given as { text?: unknown }).text)}`
    : describeValue(given);
  const id = isObject ? (given as { id?: unknown }).id : undefined;
  const remedy = 'Pass a string, or an object whose `text` is one.';
  return new CopydeskError(
    'ERR_COPYDESK_ARTICLE_INVALID',
    { got, remedy },
    { articleId: typeof id === 'string' ? id : null },
  );
}
