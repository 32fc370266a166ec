import { Gap, Shape, type TokenTable } from '../../../document/token-table.js';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../../../lexicons/roles.js';
import { WordSet } from '../../../text/word-set.js';
import type { NameSpan } from '../name-spans.js';

const NOUNS = new WordSet(ROLE_NOUNS);
const MODIFIERS = new WordSet(ROLE_MODIFIERS);
const ARTICLES = new WordSet(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my']);
const BREAKS = new WordSet([
  'who',
  'which',
  'that',
  'said',
  'says',
  'told',
  'and',
  'but',
  'whose',
  'where',
  'when',
  'was',
  'is',
  'has',
  'had',
  'added',
  'tweeted',
  'wrote',
]);
/** Tokens that a role may have. */
const LONGEST = 10;

interface Bounds {
  readonly first: number;
  readonly end: number;
}

/**
 * The role that stands with a person's name, before it (`Kremlin spokesman Dmitry Peskov`) or after it, between commas
 * (`Dmitry Peskov, the Kremlin's spokesman,`), as tokens from–to; null when there is none. `personEnd` is where the person
 * before it ends: no role reaches back over somebody else.
 */
export function findRole(
  tokens: TokenTable,
  { firstToken, endToken }: NameSpan,
  sentence: Bounds,
  personEnd: number,
): [first: number, end: number] | null {
  return (
    roleBefore(tokens, firstToken, Math.max(sentence.first, personEnd)) ??
    roleAfter(tokens, endToken, sentence.end)
  );
}

function roleBefore(tokens: TokenTable, end: number, limit: number): [number, number] | null {
  let first = end;
  let hasNoun = false;
  while (
    first > limit &&
    end - first < LONGEST &&
    tokens.gaps[first] !== Gap.Line &&
    tokens.gaps[first] !== Gap.Paragraph
  ) {
    const token = first - 1;
    const word = tokens.words[token]!;
    const isNoun = NOUNS.has(word);
    if (!isNoun && !MODIFIERS.has(word) && !isNamePart(tokens, token)) break;
    hasNoun ||= isNoun;
    first = token;
    if (!hasNoun) return null; // the word right before the name must be the role's noun
  }
  while (first < end && (ARTICLES.has(tokens.words[first]!) || isSmallLink(tokens, first))) first++;
  return hasNoun && first < end ? [first, end] : null;
}

/** A capitalised word, an abbreviation or a possessive: `Kremlin`, `U.S.`, `'s`. */
function isNamePart({ shapes }: TokenTable, token: number): boolean {
  const shape = shapes[token]!;
  return (shape >= Shape.Capital && shape <= Shape.Initial) || shape === Shape.Clitic;
}

/** `of`, `for`, `and`, `'s` do not begin a role. */
function isSmallLink(tokens: TokenTable, token: number): boolean {
  return tokens.shapes[token] === Shape.Clitic || LINKS.has(tokens.words[token]!);
}
const LINKS = new WordSet(['of', 'for', 'and', 'the']);

function roleAfter(tokens: TokenTable, start: number, limit: number): [number, number] | null {
  if (start >= limit || tokens.shapes[start] !== Shape.Comma) return null;
  let first = start + 1;
  while (first < limit && ARTICLES.has(tokens.words[first]!)) first++;
  let hasNoun = false;
  let end = first;
  for (; end < limit && end - first <= LONGEST; end++) {
    const shape = tokens.shapes[end]!;
    const word = tokens.words[end]!;
    if (shape >= Shape.Comma && shape <= Shape.DoubleMark) break;
    if (BREAKS.has(word)) return null;
    if (NOUNS.has(word)) hasNoun = true;
    // Up to the noun a role holds names, modifiers and nouns only; after it anything may follow: `head of the agency`
    else if (!hasNoun && !MODIFIERS.has(word) && !isNamePart(tokens, end)) return null;
  }
  return hasNoun && end < limit && end > first && end - first <= LONGEST ? [first, end] : null;
}
