import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { Passage } from './passage.js';
import { Word, WordClass } from './word-classes.js';

const LONGEST_PHRASE = 14;
const LONGEST_ASIDE = 30;

/** Tokens `first` … `end`, exclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

const isWord = (shape: number): boolean =>
  shape <= Shape.Clitic || (shape >= Shape.Address && shape <= Shape.Hashtag);

/** Whether a token cannot stand inside a noun phrase. */
function breaks({ tokens, classes, names, quotations }: Passage, token: number): boolean {
  if (names[token] !== 0) return false;
  if (quotations.places[token] !== Place.Outside || !isWord(tokens.shapes[token]!)) return true;
  const word = tokens.words[token]!;
  if (word === Word.of || word === Word.possessive) return false;
  const kinds =
    WordClass.Preposition |
    WordClass.Auxiliary |
    WordClass.Adverb |
    WordClass.Pronoun |
    WordClass.Conjunction;
  return (classes[token]! & kinds) !== 0;
}

/**
 * The noun phrase whose last token stands right before `end`, no further left than `least`; null when there is none. With an aside in
 * commas it is the phrase before the aside: `Leavitt, in her briefing, | said`.
 */
export function phraseBefore(passage: Passage, end: number, least: number): TokenSpan | null {
  const { tokens, classes, quotations } = passage;
  let last = end - 1;
  if (last < least) return null;
  if (tokens.shapes[last] === Shape.Comma) return beforeAside(passage, last, least);
  if (quotations.places[last] !== Place.Outside) return null;
  if ((classes[last]! & WordClass.Pronoun) !== 0) return { first: last, end };
  if (tokens.shapes[last] === Shape.CloseBracket) {
    while (last > least && tokens.shapes[last] !== Shape.OpenBracket) last--;
    last--;
    end = last + 1;
  }
  return headedBy(passage, last, end, least);
}

function beforeAside(passage: Passage, comma: number, least: number): TokenSpan | null {
  const { tokens } = passage;
  const furthest = Math.max(least, comma - LONGEST_ASIDE);
  let found: TokenSpan | null = null;
  for (let token = comma - 1; token > furthest; token--)
    if (tokens.shapes[token] === Shape.Comma) {
      const phrase = phraseBefore(passage, token, token);
      found = phrase ?? headedBy(passage, token - 1, token, least);
      if (found !== null && passage.names[found.end - 1] !== 0) return found;
    }
  return found;
}

function headedBy(passage: Passage, head: number, end: number, least: number): TokenSpan | null {
  const { tokens, classes, names } = passage;
  if (head < least || breaks(passage, head)) return null;
  let first = head;
  const furthest = Math.max(least, head - LONGEST_PHRASE);
  while (first > furthest) {
    if ((classes[first]! & WordClass.Determiner) !== 0 && tokens.words[first - 1] !== Word.of) break;
    const before = first - 1;
    const joins = tokens.words[before] === Word.and && names[first] !== 0 && names[before - 1] !== 0;
    if (!joins && breaks(passage, before)) break;
    if ((classes[before]! & WordClass.Speech) !== 0 && names[before] === 0) break;
    first--;
  }
  while (first < head && tokens.words[first] === Word.of) first++;
  return { first, end };
}

/** The noun phrase that begins at `first`, no further right than `limit`; null when there is none. */
export function phraseAfter(passage: Passage, first: number, limit: number): TokenSpan | null {
  const { tokens, classes, names } = passage;
  if (first >= limit) return null;
  if ((classes[first]! & WordClass.Pronoun) !== 0) return { first, end: first + 1 };
  let end = first;
  const furthest = Math.min(limit, first + LONGEST_PHRASE);
  while (end < furthest && !breaks(passage, end)) {
    if (end > first && (classes[end]! & WordClass.Determiner) !== 0 && tokens.words[end - 1] !== Word.of)
      break;
    if ((classes[end]! & WordClass.Speech) !== 0 && names[end] === 0 && end > first) break;
    end++;
  }
  if (end < limit && tokens.words[end] === Word.and && names[end + 1] !== 0) {
    const more = phraseAfter(passage, end + 1, limit);
    if (more !== null && names[end - 1] !== 0) end = more.end;
  }
  return end > first ? { first, end } : null;
}
