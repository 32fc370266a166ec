/** Bytes that a record may have. It holds more than its article's text: escapes can double it, and other columns come with it. */
export function recordLimit(maxArticleBytes: number): number {
  return maxArticleBytes * 2 + 2 ** 20;
}
