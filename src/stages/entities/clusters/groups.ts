import { COMMON_NAME_WORDS, LEGAL_ENDINGS, NAME_ALIASES } from '../../../lexicons/organisation-words.js';
import { join, startDraft, type ClusterDraft, type ClusterMention } from './draft.js';

const COMMON = new Set(COMMON_NAME_WORDS);
const ENDINGS = new Set(LEGAL_ENDINGS);
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', '&']);
const aliasOf = new Map<string, string>();
for (const [first, ...others] of NAME_ALIASES)
  for (const other of [first!, ...others]) aliasOf.set(other, first!);

/** A name's words without a company's legal ending. */
function coreOf(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && ENDINGS.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}

function keyOf(words: readonly string[]): string {
  const key = words.length === 1 ? words[0]! : coreOf(words).join(' ');
  return aliasOf.get(key) ?? key;
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
function isShortFor(word: string, long: readonly string[]): boolean {
  return long[0] === word && word.length > 2 && !COMMON.has(word);
}

/**
 * Clusters of organisations, places and other names of one type: equal names, with or without a legal ending; acronyms and what
 * they stand for; a distinctive first word for the whole.
 */
export function clusterGroups(mentions: readonly ClusterMention[]): ClusterDraft[] {
  const byKey = new Map<string, ClusterDraft>();
  for (const mention of mentions) {
    const key = keyOf(mention.words);
    const draft = byKey.get(key);
    if (draft) join(draft, mention);
    else byKey.set(key, startDraft(mention));
  }
  const drafts = [...byKey.values()];
  const cores = drafts.map(({ words }) => coreOf(words));
  const joined = new Set<ClusterDraft>();
  for (const short of drafts) {
    const [{ words, text, type }] = short.mentions as [ClusterMention];
    if (words.length !== 1) continue;
    const [word] = words as [string];
    const isAcronym = word.length > 1 && text === text.toUpperCase();
    const matches = drafts.filter((long, at) => {
      const core = cores[at]!;
      if (core.length < 2 || long === short || joined.has(long)) return false;
      return (isAcronym && isAcronymOf(word, core)) || (type === 'ORGANIZATION' && isShortFor(word, core));
    });
    if (matches.length !== 1) continue; // two names of which it could be short: it is neither's
    for (const one of short.mentions) join(matches[0]!, one);
    joined.add(short);
  }
  return drafts.filter((draft) => !joined.has(draft));
}
