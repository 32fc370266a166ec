import type { Furniture } from '../../document/layers.js';
import { sentenceEndFrom, sentenceStartBefore } from './furniture-sentences.js';

// Sentences that say who worked on the report, and rights. A few fixed words give them away, wherever those stand in the sentence:
// the search is for the words, and the sentence around them is taken.

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`;
/** `CNN's Ada Park`, `Journalist Ada Park and Jo Quill`: how such a sentence opens. */
const OPENS_WITH_NAME = new RegExp(
  String.raw`^(?:[\p{L} ,]{2,40} )?(?:[\p{L}\d ]{2,20}['’"]s )?${NAME}`,
  'u',
);
const REPORTED = new RegExp(
  String.raw`^(?:[\p{L}\d]{2,12}['’"]s )?${NAME}(?:(?:,| and|, and) ${NAME}){0,8} (?:also )?(?:reported|wrote|contributed)(?: (?:and|the|this|wrote|reported|story|report|reporting)){0,4} (?:from|in) \p{Lu}`,
  'u',
);

/** The words, each with what it begins with, which most texts lack already. */
const ANYWHERE: readonly (readonly [common: string, words: string])[] = [
  [': See ', ': See the full '],
  [': See ', ': See all the '],
  ['contributed ', 'contributed to this '],
  ['contributed ', 'contributed to the report'],
  ['contributed ', 'contributed reporting'],
  ['expressed ', 'expressed in this '],
  ['expressed ', 'expressed here are '],
  ['ights ', 'ights reserved'],
  ['ights ', 'ights Reserved'],
  ['RIGHTS ', 'RIGHTS RESERVED'],
  ['contributed ', 'contributed to The Associated Press'],
];
/** What the words begin with, each once. */
const COMMON = [...new Set(ANYWHERE.map(([common]) => common))];
const CONTRIBUTED =
  /^(?:contributed to (?:this|the) (?:report|story|article|piece|dispatch)|contributed reporting|contributed to The)/u;
const VIEWS =
  /^expressed (?:here|in this (?:commentary|article|column|piece|essay|op-ed|post)) (?:are|is|do|does)\b/u;
/** How many sentences before the last may tell where each reporter wrote. */
const MOST_REPORTERS = 6;
const SHORTEST = 10;
/** `2015 Harbour Awards: See all the photos` */
const LONGEST_LABEL = 50;

/**
 * Sentences between `from` and `to` that name the report's makers or its rights; not sorted, never overlapping. `known` is the furniture
 * found before.
 */
export function findCreditsInProse(
  text: string,
  from: number,
  to: number,
  known: readonly Furniture[],
): Furniture[] {
  const sentences = COMMON.some((words) => text.includes(words, from)) ? sentencesWith(text, from, to) : [];
  return [...sentences, ...findReporters(text, from, to, [...known, ...sentences])];
}

function sentencesWith(text: string, from: number, to: number): Furniture[] {
  const found = new Map<number, Furniture>();
  for (const [common, words] of ANYWHERE) {
    const first = text.indexOf(common, from);
    if (first < 0) continue;
    for (
      let at = text.indexOf(words, first);
      at >= 0 && at < to;
      at = text.indexOf(words, at + words.length)
    ) {
      const piece = sentenceAround(text, at, from, to);
      if (piece !== null) found.set(piece.start, piece);
    }
  }
  return [...found.values()];
}

function sentenceAround(text: string, at: number, from: number, to: number): Furniture | null {
  const start = sentenceStartBefore(text, at, from);
  if (start < 0) return null;
  const end = sentenceEndFrom(text, at, to);
  const rest = text.slice(at, at + 60);
  const opening = text.slice(start, at);
  if (CONTRIBUTED.test(rest))
    return OPENS_WITH_NAME.test(opening) && !/["“”]/u.test(opening.replace(/^[\p{L}\d ]{2,20}["”]s/u, ''))
      ? { start, end, kind: 'byline' }
      : null;
  if (rest.startsWith(': See '))
    return opening.length < LONGEST_LABEL ? { start, end, kind: 'promotion' } : null;
  if (VIEWS.test(rest)) return { start, end, kind: 'byline' };
  return /(?:All|Some|No) [rR]$/u.test(opening) ||
    /^(?:©|\(c\)|Copyright)/iu.test(opening) ||
    /^(?:ALL|SOME) $/u.test(opening)
    ? { start, end, kind: 'promotion' }
    : null;
}

/** `Ada Park reported from Tolling. Jo Quill wrote in Leeds.`: sentences at the very end, before the furniture that is known. */
function findReporters(text: string, from: number, to: number, known: readonly Furniture[]): Furniture[] {
  const found: Furniture[] = [];
  let end = to;
  for (let turn = 0; turn < MOST_REPORTERS; turn++) {
    while (end > from && /\s/u.test(text[end - 1]!)) end--;
    if (end - from < SHORTEST) break;
    const start = sentenceStartBefore(text, end - 1, from);
    if (start < 0) break;
    if (!known.some((piece) => piece.start <= start && start < piece.end)) {
      if (!REPORTED.test(text.slice(start, end))) break;
      found.push({ start, end, kind: 'byline' });
    }
    end = start;
  }
  return found;
}
