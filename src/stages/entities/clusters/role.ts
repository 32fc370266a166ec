import type { Mention } from '../../../document/layers.js';
import type { SentenceTable } from '../../../document/sentence-table.js';
import { Gap, Shape, type TokenTable } from '../../../document/token-table.js';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../../../lexicons/roles.js';
import { WordSet } from '../../../text/word-set.js';
import type { Span } from '../../../document/span.js';

const nouns = new WordSet(ROLE_NOUNS);
const modifiers = new WordSet(ROLE_MODIFIERS);
const articles = new WordSet(['the', 'a', 'an', 'his', 'her', 'their', 'its']);
const links = new WordSet(['of', 'for', 'at', 'and', 'in']);
const stops = new WordSet(['who', 'which', 'that', 'said', 'says', 'told', 'and', 'but']);
const LONGEST_TITLE = 8;
const LONGEST_APPOSITION = 14;
/** The role noun of an apposition stands near its beginning: `the chief executive of …`. */
const NOUN_REACH = 6;

/** Tells whether a token is part of a name, by its mention's index; -1 outside of names. */
export type MentionAt = (token: number) => number;

/** The role that stands before a name: `US White House Press Secretary` Karoline Leavitt. */
export function titleBefore(tokens: TokenTable, mention: Mention, mentionAt: MentionAt): Span | null {
  const end = mention.firstToken;
  if (end === 0 || !nouns.has(tokens.words[end - 1]!) || tokens.gaps[end]! >= Gap.Line) return null;
  let first = end - 1;
  while (
    first > 0 &&
    end - first < LONGEST_TITLE &&
    tokens.gaps[first]! < Gap.Line &&
    belongsToTitle(tokens, first - 1, mentionAt)
  )
    first--;
  while (first < end - 1 && (tokens.shapes[first] === Shape.Clitic || isSmallLink(tokens, first))) first++;
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! };
}

function isSmallLink(tokens: TokenTable, token: number): boolean {
  return links.has(tokens.words[token]!) || articles.has(tokens.words[token]!);
}

function belongsToTitle(tokens: TokenTable, token: number, mentionAt: MentionAt): boolean {
  const shape = tokens.shapes[token]!;
  if (mentionAt(token) >= 0) return true;
  const word = tokens.words[token]!;
  if (nouns.has(word) || modifiers.has(word)) return true;
  return (
    shape === Shape.Capital && !articles.has(word) && !stops.has(word) && tokens.gaps[token] !== Gap.Paragraph
  );
}

// Ada Quill, the mayor of Tolling, said …
//          ^ └──── apposition ───┘^
/** The role in apposition after a name, without its article. */
export function appositionAfter(
  tokens: TokenTable,
  sentences: SentenceTable,
  sentence: number,
  mention: Mention,
): Span | null {
  const limit = Math.min(sentences.ends[sentence]!, mention.endToken + LONGEST_APPOSITION);
  let first = mention.endToken;
  if (first >= limit || tokens.shapes[first] !== Shape.Comma) return null;
  first++;
  if (first < limit && articles.has(tokens.words[first]!)) first++;
  let hasNoun = false;
  for (let token = first; token < limit; token++) {
    const shape = tokens.shapes[token]!;
    const ends =
      shape === Shape.Comma || shape === Shape.Stop || shape === Shape.Semicolon || shape === Shape.Dash;
    if (ends || stops.has(tokens.words[token]!) || shape === Shape.DoubleMark || shape === Shape.OpenBracket)
      return hasNoun && token > first ? { start: tokens.starts[first]!, end: tokens.ends[token - 1]! } : null;
    if (nouns.has(tokens.words[token]!)) hasNoun ||= token - first < NOUN_REACH;
  }
  return null;
}
