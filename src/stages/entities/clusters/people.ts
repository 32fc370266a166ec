import { NICKNAMES } from '../../../lexicons/nicknames.js';
import { join, startDraft, type ClusterDraft, type ClusterMention } from './draft.js';
import { isSpellingOf } from './spelling.js';

const formsOf = new Map<string, Set<string>>();
for (const forms of NICKNAMES)
  for (const form of forms) {
    const known = formsOf.get(form) ?? new Set<string>();
    for (const other of forms) known.add(other);
    formsOf.set(form, known);
  }

/** Whether two given names can be one person's: equal, an initial, a nickname, or one spelling of the other. */
function givenNamesAgree(first: string, second: string): boolean {
  if (first === second || isSpellingOf(first, second)) return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  return formsOf.get(first)?.has(second) ?? false;
}

/** Whether one list of words stands at the beginning or the end of the other. */
function isEdgeOf(short: readonly string[], long: readonly string[]): boolean {
  const offset = long.length - short.length;
  return (
    offset > 0 &&
    (short.every((word, at) => word === long[at]) ||
      short.every((word, at) => isSpellingOf(word, long[offset + at]!)))
  );
}

/** Whether two names of several words can be one person's. */
function fullNamesAgree(first: readonly string[], second: readonly string[]): boolean {
  if (isSpellingOf(first.at(-1)!, second.at(-1)!) && givenNamesAgree(first[0]!, second[0]!)) return true;
  return first.length <= second.length ? isEdgeOf(first, second) : isEdgeOf(second, first);
}

function genderOf(draft: ClusterDraft): 'female' | 'male' | null {
  return draft.mentions.find(({ titleGender }) => titleGender !== null)?.titleGender ?? null;
}

/** Whether a title contradicts those a cluster's other mentions bear: `Mr. Clinton` is not Mrs. Clinton. */
function titlesClash(draft: ClusterDraft, mention: ClusterMention): boolean {
  if (mention.titleGender === null) return false;
  const known = genderOf(draft);
  return known !== null && known !== mention.titleGender;
}

/**
 * Clusters of people. Names of several words come first, wherever they stand; then each single name goes to the person
 * who bears it: as surname, else as given name. Where several do, to the one mentioned most; never are two full names of one
 * surname joined.
 */
export function clusterPeople(
  found: readonly ClusterMention[],
  knownGender: (words: readonly string[]) => 'female' | 'male' | null,
): ClusterDraft[] {
  const mentions = withoutAddedWords(found, knownGender);
  const drafts: ClusterDraft[] = [];
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    const draft = drafts.find(
      (candidate) => fullNamesAgree(candidate.words, mention.words) && !titlesClash(candidate, mention),
    );
    if (draft) join(draft, mention);
    else drafts.push(startDraft(mention));
  }
  const singles = mentions.filter(({ words }) => words.length === 1);
  // Those with a title are the surest: `Mr. Quill` may be somebody else than the `Ada Quill` whom a bare `Quill` would go to.
  for (const titled of [true, false])
    for (const mention of singles) {
      if ((mention.titleGender !== null) !== titled) continue;
      const draft = bearerOf(drafts, mention, knownGender);
      if (draft) join(draft, mention);
      else drafts.push(startDraft(mention));
    }
  return drafts;
}

/**
 * Names without a word that capitals added to them: `Lindsey Graham Says`, where the text has `Lindsey Graham` and `Graham`, and no
 * `Says` by itself; `Crooked Hillary Clinton`, where it has `Hillary Clinton`, and `Crooked` is no given name.
 */
function withoutAddedWords(
  mentions: readonly ClusterMention[],
  knownGender: (words: readonly string[]) => 'female' | 'male' | null,
): readonly ClusterMention[] {
  const names = new Set(mentions.map(({ words }) => words.join(' ')));
  return mentions.map((mention) => {
    const { words, text } = mention;
    const later = words.slice(1);
    if (
      later.length >= 2 &&
      names.has(later.join(' ')) &&
      knownGender(words) === null &&
      knownGender(later) !== null
    )
      return { ...mention, words: later, text: text.slice(text.indexOf(' ') + 1) };
    const rest = words.slice(0, -1);
    const isAdded =
      rest.length >= 2 && names.has(rest.join(' ')) && names.has(rest.at(-1)!) && !names.has(words.at(-1)!);
    return isAdded ? { ...mention, words: rest, text: text.slice(0, text.lastIndexOf(' ')) } : mention;
  });
}

function bearerOf(
  drafts: readonly ClusterDraft[],
  mention: ClusterMention,
  knownGender: (words: readonly string[]) => 'female' | 'male' | null,
): ClusterDraft | undefined {
  const [word] = mention.words as [string];
  const { titleGender } = mention;
  const fits = (draft: ClusterDraft) => {
    if (titlesClash(draft, mention)) return false;
    const gender = knownGender(draft.words);
    return gender === null || gender === titleGender;
  };
  const open = titleGender === null ? drafts : drafts.filter(fits);
  const exact = open.filter(({ words }) => words.at(-1) === word);
  const spelled = exact.length > 0 ? exact : open.filter(({ words }) => isSpellingOf(words.at(-1)!, word));
  if (spelled.length > 0) return mostMentioned(spelled, word, mention.mention);
  const byFirst = open.filter(
    ({ words }) => words.length > 1 && (words[0] === word || formsOf.get(word)?.has(words[0]!)),
  );
  // After `Mr.` stands a surname; in some languages that is the first word.
  if (titleGender !== null && byFirst.length > 1) return undefined;
  return mostMentioned(byFirst, word, mention.mention);
}

/**
 * The draft with the most mentions that hold a word; of equals the one whose last such mention stands nearest before, else the first.
 */
function mostMentioned(
  drafts: readonly ClusterDraft[],
  word: string,
  before: number,
): ClusterDraft | undefined {
  if (drafts.length === 1) return drafts[0];
  let best: ClusterDraft | undefined;
  let bestCount = -Infinity;
  let bestLast = -1;
  for (const draft of drafts) {
    const bearing = draft.mentions.filter(({ words }) => words.includes(word));
    const count = bearing.length;
    const last = bearing.reduce(
      (latest, { mention }) => (mention < before ? Math.max(latest, mention) : latest),
      -1,
    );
    if (count > bestCount || (count === bestCount && last > bestLast)) {
      best = draft;
      bestCount = count;
      bestLast = last;
    }
  }
  return best;
}
