import type { Mention, Quote, SpeakerBy } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { Gap, Shape } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';
import type { Resolved } from './resolved.js';
import { tokenAt } from './token-at.js';

const HE = hashWord('he');
const SHE = hashWord('she');
const WHO = hashWord('who');
const WHICH = hashWord('which');
const IT = hashWord('it');
const THEY = hashWord('they');
const OTHERS = new WordSet(['i', 'we', 'you', 'many', 'some', 'others', 'one', 'both', 'most']);

/** Who the words of a source stand for. */
export function resolveSource(article: NamedText, quote: Quote, source: Span): Resolved {
  const { tokens, antecedents } = article;
  const first = tokenAt(tokens, source.start);
  const end = tokenAt(tokens, source.end);
  const word = tokens.words[first]!;
  if (word === WHO || word === WHICH) {
    const before = antecedents.nameBefore(first);
    return named(article, source, before, 'pronoun', 'relative pronoun: the name before', 0.8);
  }
  if (end - first <= 1) {
    if (word === HE || word === SHE) {
      const cluster = antecedents.person(first, word === HE ? 'male' : 'female', quote);
      return named(
        article,
        source,
        cluster,
        'pronoun',
        cluster === null ? 'pronoun' : 'pronoun: nearest likely person',
        0.75,
      );
    }
    if (word === IT || word === THEY) {
      const body = antecedents.body(first);
      return named(
        article,
        source,
        body,
        'pronoun',
        body === null ? 'pronoun' : 'pronoun: the body named before',
        0.6,
      );
    }
    if (OTHERS.has(word)) return named(article, source, null, 'pronoun', 'pronoun', 0.6);
  }
  const name = headName(article, first, end);
  if (name !== null) return named(article, source, name.cluster, 'name', 'name in the source', 0.95);
  const known = antecedents.namedBy(first, end);
  if (known !== null) return named(article, source, known, 'name', 'a surname of the article', 0.85);
  const described = antecedents.describedBy(first, end, quote);
  return named(article, source, described, 'description', 'description', described === null ? 0.6 : 0.65);
}

/** The name that a source's words are about: `Kremlin spokesman Dmitry Peskov`, but not `a Kremlin readout`. */
function headName({ tokens, entities }: NamedText, first: number, end: number): Mention | null {
  let organisation: Mention | null = null;
  for (let index = firstMentionFrom(entities, first); index < entities.length; index++) {
    const mention = entities[index]!;
    if (mention.firstToken >= end) break;
    if (mention.cluster === null) continue;
    if (isModifier(tokens, mention, end)) continue;
    if (mention.type === 'PERSON') return mention;
    organisation ??= mention;
  }
  return organisation;
}

/** A name before a noun of its own phrase, or with `'s`, or after `of`, is not who speaks. */
function isModifier(
  { shapes, words, gaps }: NamedText['tokens'],
  { firstToken, endToken }: Mention,
  end: number,
): boolean {
  if (firstToken > 0 && PREPOSITIONS.has(words[firstToken - 1]!)) return true;
  if (endToken >= end || gaps[endToken]! >= Gap.Line) return false;
  const after = shapes[endToken]!;
  if (after === Shape.Clitic) return endToken + 1 < end;
  return after === Shape.Lower && !AFTER_NAME.has(words[endToken]!);
}

const PREPOSITIONS = new WordSet(['of', 'for', 'from', 'at', 'in', 'to', 'with', 'on', 'by']);
const AFTER_NAME = new WordSet([
  'and',
  'of',
  'in',
  'who',
  'which',
  'that',
  'with',
  'on',
  'from',
  'at',
  'for',
  'or',
  'the',
]);

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
