import type { Cluster, Mention, Quote, SpeakerMention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { upperBound } from '../../document/upper-bound.js';
import { FEMALE_ROLES, MALE_ROLES } from '../../lexicons/role-nouns.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { firstMentionFrom } from './mentions.js';
import type { Resolved } from './resolved.js';
import { isRole } from './roles.js';
import { tokenAt } from './token-at.js';

type Gender = 'female' | 'male';

const FEMALE = new WordSet(FEMALE_ROLES);
const MALE = new WordSet(MALE_ROLES);
/** How many mentions and paragraphs back an antecedent may stand. */
const MOST_MENTIONS = 24;
const CONTEXT_PARAGRAPHS = 1;

/** The people whom later words can stand for, and who spoke last. Every question looks back a bounded way. */
export class Antecedents {
  readonly #tokens: TokenTable;
  readonly #sentences: SentenceTable;
  readonly #entities: readonly Mention[];
  readonly #clusters: readonly Cluster[];
  readonly #quotes: readonly Quote[];
  readonly #roles: readonly (ReadonlySet<number> | null)[];
  /** Cluster by the last word of its name. */
  readonly #surnames = new Map<number, number>();
  /** Sentence and speaker of the last quote whose speaker is known. */
  #lastCluster: number | null = null;
  #lastSpeaker: SpeakerMention | null = null;
  #lastSentence = -1;
  /** Whether the token stands in some quote's content. */
  readonly #quoted: Uint8Array;

  constructor(
    tokens: TokenTable,
    sentences: SentenceTable,
    entities: readonly Mention[],
    clusters: readonly Cluster[],
    quotes: readonly Quote[],
  ) {
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#entities = entities;
    this.#clusters = clusters;
    this.#quotes = quotes;
    this.#roles = clusters.map(({ role }) =>
      role === null
        ? null
        : new Set(
            role
              .toLowerCase()
              .split(/[\s,-]+/)
              .map((word) => hashWord(word)),
          ),
    );
    for (const [index, { name, type, mentions }] of clusters.entries()) {
      if (type !== 'PERSON' && type !== 'ORGANIZATION') continue;
      const word = hashWord(name.slice(name.lastIndexOf(' ') + 1));
      const other = this.#surnames.get(word);
      if (other === undefined || clusters[other]!.mentions.length < mentions.length)
        this.#surnames.set(word, index);
    }
    this.#quoted = new Uint8Array(tokens.length);
    for (const { kind, content } of quotes)
      if (kind !== 'indirect')
        for (const { start, end } of content)
          this.#quoted.fill(1, tokenAt(tokens, start), tokenAt(tokens, end));
  }

  /** Notes who said a quote. */
  spoke(index: number, speaker: SpeakerMention): void {
    this.#lastSpeaker = speaker;
    this.#lastCluster = speaker.cluster;
    this.#lastSentence = this.#sentenceAt(tokenAt(this.#tokens, this.#quotes[index]!.content.at(-1)!.start));
  }

  /**
   * The likeliest person for `he` or `she` at a token: scored by distance in sentences, place in the sentence, standing in a
   * quotation, having just spoken.
   */
  person(token: number, gender: Gender | null, quote: Quote): number | null {
    const sentence = this.#sentenceAt(token);
    let best: number | null = null;
    let bestScore = -Infinity;
    let seen = 0;
    for (
      let index = firstMentionFrom(this.#entities, token) - 1;
      index >= 0 && seen < MOST_MENTIONS;
      index--
    ) {
      const mention = this.#entities[index]!;
      if (mention.type !== 'PERSON' || mention.cluster === null) continue;
      seen++;
      const cluster = this.#clusters[mention.cluster]!;
      if (gender !== null && cluster.gender !== null && cluster.gender !== gender) continue;
      const at = this.#sentenceAt(mention.firstToken);
      let score = -(sentence - at);
      if (mention.firstToken - this.#sentences.firsts[at]! <= 4) score += 1.6;
      if (this.#quoted[mention.firstToken] === 1) score -= 3;
      if (isInside(mention, quote)) score -= 2;
      if (gender !== null && cluster.gender === null) score -= 1;
      if (mention.cluster === this.#lastCluster && sentence - this.#lastSentence <= 3) score += 2.2;
      if (this.#tokens.words[mention.endToken] === POSSESSIVE) score -= 0.8;
      score += Math.min(cluster.mentions.length, 6) * 0.1;
      if (score > bestScore) {
        bestScore = score;
        best = mention.cluster;
      }
    }
    return best;
  }

  /** Whose surname, or whole name in one word, stands among the words of a source; the most mentioned one's. */
  namedBy(first: number, end: number): number | null {
    const { words, shapes } = this.#tokens;
    for (let token = end - 1; token >= first; token--) {
      if (shapes[token] === Shape.Lower) continue;
      const cluster = this.#surnames.get(words[token]!);
      const isModifier = token + 1 < end && shapes[token + 1] === Shape.Lower;
      if (cluster !== undefined && !isModifier) return cluster;
    }
    return null;
  }

  /** The organisation that `it` or `they` stands for: the nearest one that opens a sentence, or has just spoken. */
  body(token: number): number | null {
    const sentence = this.#sentenceAt(token);
    for (let index = firstMentionFrom(this.#entities, token) - 1; index >= 0; index--) {
      const { type, cluster, firstToken } = this.#entities[index]!;
      const at = this.#sentenceAt(firstToken);
      if (sentence - at > 2) return null;
      if (type !== 'ORGANIZATION' || cluster === null || this.#quoted[firstToken] === 1) continue;
      if (firstToken - this.#sentences.firsts[at]! <= 3 || cluster === this.#lastCluster) return cluster;
    }
    return null;
  }

  /** The one person whom a sentence names before a token of it: the likely subject of `promised that`; null when it names two. */
  onlyPersonBefore(token: number): Mention | null {
    const first = this.#sentences.firsts[this.#sentenceAt(token)]!;
    let only: Mention | null = null;
    for (let index = firstMentionFrom(this.#entities, token) - 1; index >= 0; index--) {
      const mention = this.#entities[index]!;
      if (mention.firstToken < first) break;
      if (mention.type !== 'PERSON' || this.#quoted[mention.firstToken] === 1) continue;
      if (only !== null && only.cluster !== mention.cluster) return null;
      only = mention;
    }
    return only;
  }

  /** The person or body named right before `who`. */
  nameBefore(token: number): number | null {
    const index = firstMentionFrom(this.#entities, token) - 1;
    const mention = this.#entities[index];
    return mention !== undefined && token - mention.endToken <= 12 ? mention.cluster : null;
  }

  /** Whom `the spokeswoman` stands for: the nearest person with that role, else of that gender for definite words. */
  describedBy(first: number, end: number, quote: Quote): number | null {
    const { words } = this.#tokens;
    if (!DEFINITE.has(words[first]!)) return null;
    let role = 0;
    for (let token = first; token < end; token++) if (isRole(words[token]!)) role = words[token]!;
    if (role === 0) return this.#bodyCalled(first, end);
    let seen = 0;
    for (
      let index = firstMentionFrom(this.#entities, first) - 1;
      index >= 0 && seen < MOST_MENTIONS;
      index--
    ) {
      const { cluster } = this.#entities[index]!;
      if (cluster === null) continue;
      seen++;
      if (this.#roles[cluster]?.has(role) === true) return cluster;
    }
    const gender = FEMALE.has(role) ? 'female' : MALE.has(role) ? 'male' : null;
    return this.person(first, gender, quote);
  }

  /** The organisation that `the commission` stands for: the nearest one before whose name has the phrase's last word. */
  #bodyCalled(first: number, end: number): number | null {
    const { words } = this.#tokens;
    let seen = 0;
    for (
      let index = firstMentionFrom(this.#entities, first) - 1;
      index >= 0 && seen < MOST_MENTIONS;
      index--
    ) {
      const { cluster, type, firstToken, endToken } = this.#entities[index]!;
      if (type !== 'ORGANIZATION' || cluster === null) continue;
      seen++;
      for (let token = firstToken; token < endToken; token++)
        if (words[token] === words[end - 1]) return cluster;
    }
    return null;
  }

  /** Who a quotation without a source belongs to: the last speaker, when that was in this paragraph or the one before. */
  byContext(index: number): Resolved | null {
    const last = this.#lastSpeaker;
    if (last === null) return null;
    const sentence = this.#sentenceAt(tokenAt(this.#tokens, this.#quotes[index]!.content[0]!.start));
    const { paragraphs } = this.#sentences;
    if (paragraphs[sentence]! - paragraphs[this.#lastSentence]! > CONTEXT_PARAGRAPHS) return null;
    return { speaker: { ...last, by: 'context', score: last.score * 0.6 }, rule: 'the last speaker goes on' };
  }

  #sentenceAt(token: number): number {
    const { firsts, length } = this.#sentences;
    return Math.max(0, upperBound(firsts, length, token) - 1);
  }
}

const POSSESSIVE = hashWord("'s");
const DEFINITE = new WordSet(['the', 'this', 'that', 'his', 'her', 'their', 'its']);

function isInside(mention: Mention, quote: Quote): boolean {
  return quote.content.some(({ start, end }) => mention.start >= start && mention.end <= end);
}
