import type { Quote, SpeakerBy } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { bodyBefore } from './bodies.js';
import { describedBy } from './descriptions.js';
import { headName, isJoined, surnameIn } from './head-name.js';
import { antecedentOf, type Antecedent } from './he-or-she.js';
import type { NamedText } from './named-text.js';
import { nameBefore } from './relative-pronouns.js';
import type { Resolved } from './resolved.js';

const HE = hashWord('he');
const SHE = hashWord('she');
const WHO = hashWord('who');
const WHICH = hashWord('which');
const IT = hashWord('it');
const THEY = hashWord('they');
const OTHERS = new WordSet(['i', 'we', 'you', 'many', 'some', 'others', 'one', 'both', 'most']);

/** How sure the words make who is meant, given that they are the speaker's. */
const Sure = { Name: 0.98, Surname: 0.85, Relative: 0.9, Body: 0.8, Nobody: 0.6 } as const;

/** The surer, the farther the likeliest person stands before the second. */
function sureOf(antecedent: Antecedent | null): number {
  return antecedent === null ? Sure.Nobody : 1 - 0.5 * Math.exp(-Math.min(9, antecedent.margin));
}

/** Who the words of a source stand for. */
export function resolveSource(article: NamedText, quote: Quote, source: Span): Resolved {
  const { tokens, scene, namesakes } = article;
  const first = scene.tokenAt(source.start);
  const end = scene.tokenAt(source.end);
  const word = tokens.words[first]!;
  const found = (cluster: number | null, by: SpeakerBy, rule: string, sure: number): Resolved =>
    named(article, source, cluster, by, rule, quote.sourceScore * sure);
  if (word === WHO || word === WHICH) {
    const before = nameBefore(article, first);
    const bearer = before === null ? null : namesakes.bearerOf(before);
    return found(bearer, 'pronoun', 'relative pronoun: the name before', Sure.Relative);
  }
  if (end - first <= 1) {
    if (word === HE || word === SHE) {
      const person = antecedentOf(article, first, word === HE ? 'male' : 'female', quote);
      const rule = person === null ? 'pronoun' : 'pronoun: nearest likely person';
      return found(person?.cluster ?? null, 'pronoun', rule, sureOf(person));
    }
    if (word === IT || word === THEY) {
      const body = bodyBefore(article, first);
      const rule = body === null ? 'pronoun' : 'pronoun: the body named before';
      return found(body, 'pronoun', rule, Sure.Body);
    }
    if (OTHERS.has(word)) return found(null, 'pronoun', 'pronoun', Sure.Nobody);
  }
  const name = headName(article, first, end);
  if (name !== null && isJoined(article, name, end))
    return found(null, 'description', 'several people', Sure.Nobody);
  if (name !== null) return found(namesakes.bearerOf(name), 'name', 'name in the source', Sure.Name);
  const known = surnameIn(article, first, end);
  if (known !== null) return found(known, 'name', 'a surname of the article', Sure.Surname);
  const described = describedBy(article, first, end, quote);
  const sure = described === null ? Sure.Nobody : sureOf(described);
  return found(described?.cluster ?? null, 'description', 'description', sure);
}

function named(
  { clusters }: NamedText,
  span: Span,
  cluster: number | null,
  by: SpeakerBy,
  rule: string,
  score: number,
): Resolved {
  const name = cluster === null ? null : clusters[cluster]!.name;
  return { speaker: { start: span.start, end: span.end, cluster, name, by, score }, rule };
}
