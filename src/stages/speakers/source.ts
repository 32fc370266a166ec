import type { Quote, SpeakerBy } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { bodyBefore } from './bodies.js';
import { describedBy } from './descriptions.js';
import { headName, surnameIn } from './head-name.js';
import { antecedentOf } from './he-or-she.js';
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

/** Who the words of a source stand for. */
export function resolveSource(article: NamedText, quote: Quote, source: Span): Resolved {
  const { tokens, scene, namesakes } = article;
  const first = scene.tokenAt(source.start);
  const end = scene.tokenAt(source.end);
  const word = tokens.words[first]!;
  const found = (cluster: number | null, by: SpeakerBy, rule: string, score: number): Resolved =>
    named(article, source, cluster, by, rule, score);
  if (word === WHO || word === WHICH) {
    const before = nameBefore(article, first);
    const bearer = before === null ? null : namesakes.bearerOf(before);
    return found(bearer, 'pronoun', 'relative pronoun: the name before', 0.8);
  }
  if (end - first <= 1) {
    if (word === HE || word === SHE) {
      const person = antecedentOf(article, first, word === HE ? 'male' : 'female', quote);
      const rule = person === null ? 'pronoun' : 'pronoun: nearest likely person';
      return found(person?.cluster ?? null, 'pronoun', rule, 0.75);
    }
    if (word === IT || word === THEY) {
      const body = bodyBefore(article, first);
      const rule = body === null ? 'pronoun' : 'pronoun: the body named before';
      return found(body, 'pronoun', rule, 0.6);
    }
    if (OTHERS.has(word)) return found(null, 'pronoun', 'pronoun', 0.6);
  }
  const name = headName(article, first, end);
  if (name !== null) return found(namesakes.bearerOf(name), 'name', 'name in the source', 0.95);
  const known = surnameIn(article, first, end);
  if (known !== null) return found(known, 'name', 'a surname of the article', 0.85);
  const described = describedBy(article, first, end, quote)?.cluster ?? null;
  return found(described, 'description', 'description', described === null ? 0.6 : 0.65);
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
