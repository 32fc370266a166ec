/**
 * How a family of XML news writes an article. Paths are local names from the element that is the article, without their namespace
 * prefixes: `head/title`; `**` is any number of levels, `[name=value]` asks for an attribute, `@name` takes one instead of the text.
 */
export interface XmlDialect {
  /** Local name of the element that is one article. */
  readonly article: string;
  /** What fills each field; the first path that has text does. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Where the text is; of several paths the first that holds any. */
  readonly text: readonly string[];
  /** Elements that are paragraphs, or stand between them. */
  readonly blocks: ReadonlySet<string>;
  /** Elements in the text that are not read: captions, notes. */
  readonly unread: ReadonlySet<string>;
}

/** Names, parted by blanks. */
export function elements(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
