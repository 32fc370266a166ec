import type { Cluster } from '../../../document/layers.js';
import type { SentenceTable } from '../../../document/sentence-table.js';
import type { TokenTable } from '../../../document/token-table.js';
import type { NameSpan } from '../name-spans.js';
import type { PhraseTable } from '../phrase-table.js';
import type { ClusterDraft, ClusterMention } from './draft.js';
import {
  countPronouns,
  genderOfGivenName,
  genderOfPronouns,
  genderOfRole,
  genderOfTitle,
  type Gender,
  type PronounVotes,
} from './gender.js';
import { clusterGroups } from './groups.js';
import { byType } from './mixed-types.js';
import { nameWords, personWords, titleCount } from './name-words.js';
import { clusterPeople } from './people.js';
import { findRole } from './roles.js';

/** What clustering reads. */
export interface ClusterInput {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
  readonly names: readonly NameSpan[];
  /** For each name its index among the mentions: what clusters hold. */
  readonly places: Int32Array;
  readonly phrases: PhraseTable;
}

/** Joins the names of a document that stand for one entity; clusters in the order of their first mentions. */
export function clusterNames(input: ClusterInput): Cluster[] {
  const people: ClusterMention[] = [];
  const others: ClusterMention[] = [];
  for (const [at, name] of input.names.entries()) {
    const mention = toClusterMention(input, name, at);
    if (mention.words.length > 0) (mention.type === 'PERSON' ? people : others).push(mention);
  }
  const given = (words: readonly string[]) =>
    words.length > 1 ? genderOfGivenName(input.phrases, words[0]!) : null;
  const drafts = clusterPeople(people, given);
  for (const mentions of byType(others, input.phrases))
    for (const draft of clusterGroups(mentions))
      // A name of no kind that occurs once is nobody: it needs no cluster.
      if (draft.type !== 'MISC' || draft.mentions.length > 1) drafts.push(draft);
  for (const draft of drafts) draft.mentions.sort((a, b) => a.mention - b.mention);
  drafts.sort((a, b) => a.mentions[0]!.mention - b.mentions[0]!.mention);
  return drafts.map((draft) => toCluster(input, draft, given));
}

function toClusterMention({ text, tokens }: ClusterInput, name: NameSpan, mention: number): ClusterMention {
  const written = spaced(text.slice(tokens.starts[name.firstToken], tokens.ends[name.endToken - 1]));
  const isPerson = name.type === 'PERSON';
  return {
    mention,
    type: name.type,
    text: written,
    words: isPerson ? personWords(written) : nameWords(written),
    titleGender: isPerson ? genderOfTitle(tokens, name.firstToken) : null,
  };
}

/** Words of the text with one blank between them, whatever stood there. */
function spaced(written: string): string {
  return /\s\s|[^\S ]/.test(written) ? written.replaceAll(/\s+/g, ' ') : written;
}

function toCluster(
  input: ClusterInput,
  draft: ClusterDraft,
  given: (words: readonly string[]) => Gender | null,
): Cluster {
  const isPerson = draft.type === 'PERSON';
  const mentions = draft.mentions.map(({ mention }) => input.places[mention]!);
  const name = fullestName(draft);
  if (!isPerson) return { type: draft.type, name, role: null, mentions, gender: null };
  const role = firstRole(input, draft);
  const { starts, ends } = input.tokens;
  return {
    type: draft.type,
    name,
    role: role && spaced(input.text.slice(starts[role[0]], ends[role[1] - 1])),
    mentions,
    gender: genderOf(input, draft, role, given),
  };
}

/** The mention of most words, of equals the longest, then the first; a person's without titles. */
function fullestName({ type, mentions }: ClusterDraft): string {
  let best = '';
  let bestWords = 0;
  // Capitals throughout come from headlines: any other writing is better.
  let isShouted = false;
  for (const { text, words } of mentions) {
    if (words.length < bestWords) continue;
    const mayWin = words.length > bestWords || isShouted || (type !== 'PERSON' && text.length > best.length);
    if (!mayWin) continue;
    const name = type === 'PERSON' ? withoutTitles(text) : text.replace(/^the /i, '');
    const shouts = name === name.toUpperCase();
    if (words.length === bestWords) {
      if (shouts && !isShouted) continue;
      if (shouts === isShouted && (type === 'PERSON' || name.length <= best.length)) continue;
    }
    best = name;
    bestWords = words.length;
    isShouted = shouts;
  }
  return best;
}

function withoutTitles(name: string): string {
  const words = name.split(' ');
  return words.slice(titleCount(words)).join(' ');
}

function firstRole(
  { tokens, sentences, names }: ClusterInput,
  { mentions }: ClusterDraft,
): [number, number] | null {
  for (const { mention } of mentions) {
    const name = names[mention]!;
    const bounds = { first: sentences.firsts[name.sentence]!, end: sentences.ends[name.sentence]! };
    const role = findRole(tokens, name, bounds, endOfPersonBefore(names, mention));
    if (role) return role;
  }
  return null;
}

function endOfPersonBefore(names: readonly NameSpan[], mention: number): number {
  for (let at = mention - 1; at >= 0; at--) if (names[at]!.type === 'PERSON') return names[at]!.endToken;
  return 0;
}

/** Titles and roles first, then the given name; pronouns decide where these are silent or clearly contradicted. */
function genderOf(
  input: ClusterInput,
  draft: ClusterDraft,
  role: readonly [number, number] | null,
  given: (words: readonly string[]) => Gender | null,
): Gender | null {
  const titled = draft.mentions.find(({ titleGender }) => titleGender !== null)?.titleGender;
  if (titled) return titled;
  const byRole = role && genderOfRole(input.tokens, role[0], role[1]);
  if (byRole) return byRole;
  const votes = pronounVotes(input, draft);
  const byPronouns = genderOfPronouns(votes);
  const byName = given(draft.words);
  if (byName === null) return byPronouns;
  return byPronouns !== null && votes.female + votes.male >= 4 ? byPronouns : byName;
}

/** Pronouns after each mention, up to the next person or the end of the next sentence. */
function pronounVotes({ tokens, sentences, names }: ClusterInput, { mentions }: ClusterDraft): PronounVotes {
  const votes = { female: 0, male: 0 };
  for (const { mention } of mentions) {
    const name = names[mention]!;
    let end = sentences.ends[Math.min(name.sentence + 1, sentences.length - 1)]!;
    for (let next = mention + 1; next < names.length && names[next]!.firstToken < end; next++)
      if (names[next]!.type === 'PERSON') {
        end = names[next]!.firstToken;
        break;
      }
    countPronouns(tokens, name.endToken, end, votes);
  }
  return votes;
}
