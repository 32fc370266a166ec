import type { Furniture, TextLayer } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { cleanText } from './clean.js';
import { findDamage } from './damage.js';
import { findCredit, findOpening } from './edges.js';
import { findFurniture } from './furniture.js';
import { guessLanguage, warnOfLanguage } from './language.js';

/** Prepares the text: what the other stages read, and the way back to the source. */
export function normalise(): Stage<never, 'text'> {
  return {
    name: 'normalise',
    version: 7,
    needs: [],
    gives: ['text'],
    run: ({ article }) => ({ text: normaliseText(article.text, article.published ?? null) }),
  };
}

/** The text layer of a source text; `published` is the article's own date, if it has one. */
export function normaliseText(source: string, published: string | null): TextLayer {
  const { text, alignment } = cleanText(source);
  const { artefact, dateline } = findOpening(text, published);
  const from = dateline?.end ?? artefact?.end ?? 0;
  const language = guessLanguage(text);
  const before = findFurniture(text, artefact?.end ?? 0, dateline?.start ?? 0);
  const inner = findFurniture(text, from, text.length, dateline?.agency ?? null);
  const credit = findCredit(text, from, bodyEnd(text, inner));
  return {
    text,
    alignment,
    dateline,
    credit,
    furniture: [...(artefact ? [artefact] : []), ...before, ...inner],
    language,
    published: published ?? dateline?.date ?? null,
    warnings: [...findDamage(text), ...warnOfLanguage(language)],
  };
}

/** Where the text ends, without the furniture that closes it. */
function bodyEnd(text: string, furniture: readonly Furniture[]): number {
  let end = text.length;
  for (let last = furniture.length - 1; last >= 0; last--) {
    const { start, end: pieceEnd } = furniture[last]!;
    if (text.slice(pieceEnd, end).trim() !== '') break;
    end = start;
  }
  return end;
}
