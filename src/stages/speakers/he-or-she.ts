import type { Cluster, Mention, Quote, SpeakerMention } from '../../document/layers.js';
import { Gap, Shape } from '../../document/token-table.js';
import { SPEECH_VERBS } from '../../lexicons/speech-cues.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';
import { genderOfRole, isRole } from './roles.js';

export type Gender = 'female' | 'male';

/** Whom a pronoun stands for: a cluster, or somebody whom the text does not name; null when nobody fits. */
export interface Antecedent {
  readonly cluster: number | null;
  /** How far the likeliest stands before the second, in the units of the weights. */
  readonly margin: number;
}

/** How many mentions back an antecedent may stand. */
const MOST_MENTIONS = 24;

/** What speaks for a person, against one sentence of distance. */
const Weight = {
  OpensSentence: 1.6,
  /** `While Obama had …`: the main clause may be about another. */
  OpensSubclause: 0.8,
  /** Beside a verb of speech: `noted Ann Porter`. */
  Speaks: 1.6,
  NamedLast: 0.7,
  SpokeLast: 2.4,
  SpokeLastHere: 1,
  Introduced: 0.8,
  Quoted: -3,
  InContent: -2,
  Reported: -1.2,
  GenderUnknown: -0.6,
  Owner: -0.8,
  Modifier: -2,
  Asks: -4,
  OfMention: 0.1,
  Farthest: -6,
} as const;

const NEAR_START = 4;
const NEAR_VERB = 3;
const SPEECH = new WordSet(SPEECH_VERBS);
const SUBORDINATORS = new WordSet([
  'while',
  'when',
  'as',
  'if',
  'although',
  'though',
  'after',
  'before',
  'because',
  'since',
]);
const POSSESSIVE = hashWord("'s");
const HIM = hashWord('him');
const HER = hashWord('her');
const TEAMS = new WordSet(
  `campaign campaigns administration team camp staff aides aide supporters supporter officials foundation voters allies family
  spokesman spokeswoman surrogates rally rallies tower era`.split(/\s+/),
);

/**
 * The likeliest person for `he` or `she` at a token: scored by the sentences of narration between, the place in the sentence, standing in
 * what somebody said, and having just spoken. Who has just spoken may be somebody without a name.
 */
export function antecedentOf(
  article: NamedText,
  token: number,
  gender: Gender | null,
  quote: Quote,
): Antecedent | null {
  const { entities, clusters, scene, turns, namesakes } = article;
  const last = turns.last;
  const lastDistance = last === null ? Infinity : scene.distance(last.token, token);
  let best: number | null = null;
  let bestScore = -Infinity;
  let second = -Infinity;
  const offer = (cluster: number | null, score: number): void => {
    if (score > bestScore) {
      if (cluster !== best) second = bestScore;
      [best, bestScore] = [cluster, score];
    } else if (cluster !== best && score > second) second = score;
  };
  if (last !== null && last.speaker.cluster === null && isSomebody(article, last.speaker, gender))
    offer(null, -lastDistance + Weight.OpensSentence + Weight.SpokeLast);
  let isNamedLast = true;
  // whoever has spoken since, in words that were not found to be a quote, speaks last
  let isOvertaken = false;
  let seen = 0;
  for (let index = firstMentionFrom(entities, token) - 1; index >= 0 && seen < MOST_MENTIONS; index--) {
    const mention = entities[index]!;
    if (mention.type !== 'PERSON' || mention.cluster === null || scene.isFurniture(mention)) continue;
    seen++;
    const bearer = namesakes.bearerOf(mention)!;
    const cluster = clusters[bearer]!;
    if (gender !== null && cluster.gender !== null && cluster.gender !== gender) continue;
    let score = scoreOf(article, mention, cluster, token, gender, quote);
    if (isNamedLast && !scene.isQuoted(mention.firstToken)) {
      score += Weight.NamedLast;
      isNamedLast = false;
    }
    const speaks = isNarrated(article, mention) && speaksAt(article.tokens, mention);
    if (last !== null && speaks && bearer !== last.speaker.cluster && mention.firstToken > last.token)
      isOvertaken = true;
    if (bearer === last?.speaker.cluster && !isOvertaken) {
      if (lastDistance <= 3 && !asks(article.tokens.words, mention.endToken, token, gender))
        score = Math.max(score, -lastDistance) + Weight.SpokeLast;
      if (last.paragraph === scene.paragraphAt(token)) score += Weight.SpokeLastHere;
    } else if (gender !== null && cluster.gender === null) score += Weight.GenderUnknown;
    offer(bearer, score);
  }
  return bestScore === -Infinity ? null : { cluster: best, margin: bestScore - second };
}

function scoreOf(
  article: NamedText,
  mention: Mention,
  { mentions }: Cluster,
  token: number,
  gender: Gender | null,
  quote: Quote,
): number {
  const { tokens, scene } = article;
  const { firstToken, endToken } = mention;
  const after = tokens.words[endToken]!;
  let score = Math.max(Weight.Farthest, -scene.distance(firstToken, token));
  score += Math.max(placeOf(article, firstToken), speaksAt(tokens, mention) ? Weight.Speaks : 0);
  if (scene.isQuoted(firstToken)) score += Weight.Quoted;
  if (scene.isReported(firstToken)) score += Weight.Reported;
  if (isInside(mention, quote)) score += Weight.InContent;
  if (after === POSSESSIVE) score += Weight.Owner;
  if (TEAMS.has(after)) score += Weight.Modifier;
  if (isIntroduced(tokens, mention)) score += Weight.Introduced;
  if (asks(tokens.words, endToken, token, gender)) score += Weight.Asks;
  return score + Math.min(mentions.length, 6) * Weight.OfMention;
}

/** What a name's place in its sentence speaks for it. */
function placeOf({ tokens, scene }: NamedText, firstToken: number): number {
  const first = scene.firstOf(firstToken);
  if (firstToken - first > NEAR_START) return 0;
  return firstToken > first && SUBORDINATORS.has(tokens.words[first]!)
    ? Weight.OpensSubclause
    : Weight.OpensSentence;
}

/** Whether a name stands beside a verb of speech: `Porter noted`, `noted the paper's Ann Porter`. */
function speaksAt({ words, gaps }: NamedText['tokens'], { firstToken, endToken }: Mention): boolean {
  if (SPEECH.has(words[endToken]!)) return true;
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - NEAR_VERB); at--) {
    if (gaps[at + 1]! >= Gap.Line) return false;
    if (SPEECH.has(words[at]!)) return true;
  }
  return false;
}

function isNarrated({ scene }: NamedText, { firstToken }: Mention): boolean {
  return !scene.isQuoted(firstToken) && !scene.isReported(firstToken);
}

/** Whether a full name is followed by its apposition: `Ann Porter, president of …`. */
function isIntroduced({ shapes, words }: NamedText['tokens'], { firstToken, endToken }: Mention): boolean {
  return (
    endToken - firstToken > 1 &&
    shapes[endToken] === Shape.Comma &&
    (shapes[endToken + 1] === Shape.Lower || isRole(words[endToken + 1]!))
  );
}

const NEAR_OBJECT = 3;

/** Whether a name is the subject of a verb whose object is the pronoun's person: `When Macke asked him why, he said`. */
function asks(words: Uint32Array, endToken: number, token: number, gender: Gender | null): boolean {
  if (gender === null) return false;
  const object = gender === 'male' ? HIM : HER;
  for (let at = endToken; at < Math.min(token, endToken + NEAR_OBJECT); at++)
    if (words[at] === object) return true;
  return false;
}

function isInside({ start, end }: Mention, { content }: Quote): boolean {
  return content.some((fragment) => start >= fragment.start && end <= fragment.end);
}

/** Whether who spoke without a name can be `he` or `she`: `one of them`, `a spokesman`, but not `officials`. */
function isSomebody(
  { scene, tokens }: NamedText,
  { start, end, by }: SpeakerMention,
  gender: Gender | null,
): boolean {
  const first = scene.tokenAt(start);
  if (by === 'pronoun' || by === 'context') return tokens.words[first] === (gender === 'male' ? HE : SHE);
  if (by !== 'description' || !ONE.has(tokens.words[first]!)) return false;
  for (let token = scene.tokenAt(end) - 1; token >= first; token--) {
    const told = genderOfRole(tokens.words[token]!);
    if (told !== null) return gender === null || told === gender;
    if (isRole(tokens.words[token]!)) return true;
  }
  return tokens.words[first] === ONE_WORD && tokens.words[first + 1] === OF;
}

const HE = hashWord('he');
const SHE = hashWord('she');
const OF = hashWord('of');
const ONE_WORD = hashWord('one');
const ONE = new WordSet(['a', 'an', 'one', 'another', 'the']);
