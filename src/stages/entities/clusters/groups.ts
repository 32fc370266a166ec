import {
  COMMON_NAME_WORDS,
  LEGAL_ENDINGS,
  NAME_ALIASES,
  STATE_ABBREVIATIONS,
  WORDS_AFTER_ACRONYMS,
} from '../../../lexicons/organisation-words.js';
import { join, startDraft, type ClusterDraft, type ClusterMention } from './draft.js';

const COMMON = new Set(COMMON_NAME_WORDS);
const ENDINGS = new Set(LEGAL_ENDINGS);
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', '&']);
const AFTER_ACRONYMS = new Set(WORDS_AFTER_ACRONYMS);
/** Between the short and the full form of a name: `Peterson Institute for International Economics`. */
const PREPOSITIONS = new Set(['of', 'for', 'on', 'in', 'at']);
const aliasOf = aliasesOf(NAME_ALIASES);
const stateOf = aliasesOf(STATE_ABBREVIATIONS);

function aliasesOf(lines: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap(([first, ...others]) => others.concat(first!).map((name) => [name, first!])));
}

/** A name's words without a company's legal ending. */
function coreOf(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && ENDINGS.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}

function keyOf({ words, type }: ClusterMention): string {
  const key = words.length === 1 ? words[0]! : coreOf(words).join(' ');
  return aliasOf.get(key) ?? (type === 'LOCATION' ? stateOf.get(key) : undefined) ?? key;
}

/** First letters of a name of several words; small words left out. */
function initialsOf(words: readonly string[], withSmall: boolean): string {
  return words
    .filter((word) => withSmall || !SMALL.has(word))
    .map((word) => word[0])
    .join('');
}

/** Whether a single word in capitals is made of a longer name's initials. */
function isAcronymOf(word: string, long: readonly string[]): boolean {
  return initialsOf(long, false) === word || initialsOf(long, true) === word;
}

/** Whether a single word is how an organisation is called for short: its first word, if that tells it apart. */
function isShortFor(word: string, isAcronym: boolean, long: readonly string[]): boolean {
  if (long[0] !== word || word.length <= 2 || COMMON.has(word)) return false;
  // What follows an acronym names a part of it: `DNC Rules Committee`.
  return !isAcronym || long.slice(1).every((after) => AFTER_ACRONYMS.has(after));
}

/**
 * Whether a name of several words, or a single one after `The`, is a longer one's end (`The Post`, `Supreme Court`), or what stands before
 * `of` or `for` in it.
 */
function isPartOf(words: readonly string[], hasArticle: boolean, long: readonly string[]): boolean {
  if (words.length >= long.length || (words.length === 1 && !hasArticle)) return false;
  const offset = long.length - words.length;
  if (words.every((word, at) => word === long[offset + at]))
    return !PREPOSITIONS.has(long[offset - 1]!) || words.length > 1;
  return (
    words.length > 1 && PREPOSITIONS.has(long[words.length]!) && words.every((word, at) => word === long[at])
  );
}

/**
 * Clusters of organisations, places and other names of one type: equal names, with or without a legal ending; acronyms and what
 * they stand for; a distinctive first word for the whole.
 */
export function clusterGroups(mentions: readonly ClusterMention[]): ClusterDraft[] {
  const byKey = new Map<string, ClusterDraft>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const draft = byKey.get(key);
    if (draft) join(draft, mention);
    else byKey.set(key, startDraft(mention));
  }
  const drafts = [...byKey.values()];
  const cores = drafts.map(({ words }) => coreOf(words));
  const joined = new Set<ClusterDraft>();
  for (const short of drafts) {
    const matches = drafts.filter(
      (long, at) =>
        long !== short && !joined.has(long) && cores[at]!.length > 1 && isShortOf(short, cores[at]!),
    );
    if (matches.length !== 1) continue; // two names of which it could be short: it is neither's
    for (const one of short.mentions) join(matches[0]!, one);
    joined.add(short);
  }
  return drafts.filter((draft) => !joined.has(draft));
}

/** Whether all that a draft holds are short forms of a longer name. */
function isShortOf({ mentions }: ClusterDraft, long: readonly string[]): boolean {
  const [{ words, text, type }] = mentions as [ClusterMention];
  const isAcronym = words.length === 1 && text.length > 1 && text === text.toUpperCase();
  if (isAcronym && isAcronymOf(words[0]!, long)) return true;
  if (type !== 'ORGANIZATION') return false;
  if (words.length === 1 && isShortFor(words[0]!, isAcronym, long)) return true;
  const hasArticle = mentions.some((one) => one.text.startsWith('The '));
  return isPartOf(words, hasArticle, long);
}
