import type { Cluster, Mention, NameType } from '../../../document/layers.js';
import type { SentenceTable } from '../../../document/sentence-table.js';
import type { Span } from '../../../document/span.js';
import type { TokenTable } from '../../../document/token-table.js';
import type { LexicalTable } from '../lexical-table.js';
import { genderByFirstName, genderByTitle, type Gender } from './gender.js';
import { NameClusters } from './name-clusters.js';
import { nameWordsOf, type NameWords } from './name-words.js';
import { PersonClusters } from './person-clusters.js';
import { appositionAfter, titleBefore, type MentionAt } from './role.js';

/** What clusters are made from. */
export interface ClusterContext {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
  readonly table: LexicalTable;
}

/** A cluster while its mentions are being gathered. */
interface Gathering {
  readonly type: NameType;
  readonly mentions: number[];
  fullest: NameWords | null;
  role: Span | null;
  titleGender: Gender | null;
  nameGender: Gender | null;
}

/**
 * Joins the mentions of one entity. Returns the clusters, in the order of their first mentions, and the mentions with their
 * clusters. Linear in the mentions, but for names alike.
 */
export function clusterMentions(
  context: ClusterContext,
  mentions: readonly Mention[],
): { mentions: Mention[]; clusters: Cluster[] } {
  const gatherings: Gathering[] = [];
  const people = new PersonClusters();
  const names: Record<Exclude<NameType, 'PERSON'>, NameClusters> = {
    ORGANIZATION: new NameClusters(true),
    LOCATION: new NameClusters(false),
    MISC: new NameClusters(false),
  };
  const mentionAt = mentionFinder(context.tokens.length, mentions);
  let sentence = 0;
  const clustered = mentions.map((mention, index) => {
    if (!isName(mention.type)) return mention;
    const { type } = mention;
    while (context.sentences.ends[sentence]! <= mention.firstToken) sentence++;
    const words = nameWordsOf(context.text, context.tokens, mention);
    const create = (): number =>
      gatherings.push({
        type,
        mentions: [],
        fullest: null,
        role: null,
        titleGender: null,
        nameGender: null,
      }) - 1;
    const cluster =
      type === 'PERSON' ? people.clusterOf(words, create) : names[type].clusterOf(words, create);
    gather(context, gatherings[cluster]!, mention, index, words, sentence, mentionAt);
    return { ...mention, cluster };
  });
  return { mentions: clustered, clusters: gatherings.map((gathering) => toCluster(context, gathering)) };
}

function isName(type: Mention['type']): type is NameType {
  return type === 'PERSON' || type === 'ORGANIZATION' || type === 'LOCATION' || type === 'MISC';
}

function mentionFinder(tokens: number, mentions: readonly Mention[]): MentionAt {
  const covered = new Int32Array(tokens).fill(-1);
  for (const [index, { firstToken, endToken, type }] of mentions.entries())
    if (isName(type)) covered.fill(index, firstToken, endToken);
  return (token) => covered[token]!;
}

function gather(
  { tokens, sentences, table }: ClusterContext,
  gathering: Gathering,
  mention: Mention,
  index: number,
  words: NameWords,
  sentence: number,
  mentionAt: MentionAt,
): void {
  gathering.mentions.push(index);
  if (gathering.fullest === null || words.hashes.length > gathering.fullest.hashes.length)
    gathering.fullest = words;
  if (gathering.type !== 'PERSON') return;
  gathering.role ??=
    titleBefore(tokens, mention, mentionAt) ?? appositionAfter(tokens, sentences, sentence, mention);
  gathering.titleGender ??= genderByTitle(tokens, words);
  gathering.nameGender ??= genderByFirstName(table, words);
}

function toCluster({ text, tokens }: ClusterContext, gathering: Gathering): Cluster {
  const { type, mentions, fullest, role, titleGender, nameGender } = gathering;
  const slice = ({ start, end }: Span): string => text.slice(start, end).replaceAll(/\s+/g, ' ');
  const name =
    fullest && slice({ start: tokens.starts[fullest.firstToken]!, end: tokens.ends[fullest.endToken - 1]! });
  return { type, name: name ?? '', role: role && slice(role), mentions, gender: titleGender ?? nameGender };
}
