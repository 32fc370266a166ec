import type { TextLayer } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { cleanText } from './clean.js';
import { findDamage } from './damage.js';
import { findEdgeFurniture } from './furniture.js';
import { findInnerFurniture } from './inner-furniture.js';
import { guessLanguage, warnOfLanguage } from './language.js';

/** Prepares the text: what the other stages read, and the way back to the source. */
export function normalise(): Stage<never, 'text'> {
  return {
    name: 'normalise',
    version: 3,
    needs: [],
    gives: ['text'],
    run: ({ article }) => ({ text: normaliseText(article.text, article.published ?? null) }),
  };
}

/** The text layer of a source text; `published` is the article's own date, if it has one. */
export function normaliseText(source: string, published: string | null): TextLayer {
  const { text, alignment } = cleanText(source);
  const { artefact, dateline, credit } = findEdgeFurniture(text, published);
  const from = dateline?.end ?? artefact?.end ?? 0;
  const language = guessLanguage(text);
  const inner = findInnerFurniture(text, from, credit?.start ?? text.length);
  return {
    text,
    alignment,
    dateline,
    credit,
    furniture: artefact ? [artefact, ...inner] : inner,
    language,
    published: published ?? dateline?.date ?? null,
    warnings: [...findDamage(text), ...warnOfLanguage(language)],
  };
}
