import type { Digest, DigestSource } from './digest.js';

/** How many sources of a sentence are named before the rest are counted. */
const MOST_NAMED = 3;

/** What a reader knows a source by: its publisher and id, or whatever it has. */
function nameOf({ source, title, id, url }: DigestSource): string {
  const own = title ?? id ?? url;
  return source === null ? (own ?? 'an article without a name') : own === null ? source : `${source}: ${own}`;
}

/** A digest for a person to read: a sentence a line, its sources in brackets behind it. */
export function digestText({ sentences }: Digest): string {
  return sentences
    .map(({ text, sources }) => {
      const named = sources.slice(0, MOST_NAMED).map(nameOf).join('; ');
      const more = sources.length > MOST_NAMED ? ` and ${sources.length - MOST_NAMED} more` : '';
      return `${text.replaceAll(/\s+/g, ' ')} (${named}${more})\n`;
    })
    .join('');
}
