import type { Mention } from '../../document/layers.js';
import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';

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
const THE = hashWord('the');
const AND = hashWord('and');

/** The name that a source's words are about: `Kremlin spokesman Dmitry Peskov`, but not `a Kremlin readout`. */
export function headName({ tokens, entities }: NamedText, first: number, end: number): Mention | null {
  let organisation: Mention | null = null;
  for (let index = firstMentionFrom(entities, first); index < entities.length; index++) {
    const mention = entities[index]!;
    if (mention.firstToken >= end) break;
    if (mention.cluster === null) continue;
    if (isModifier(tokens, mention.firstToken, mention.endToken, first, end)) continue;
    if (mention.type === 'PERSON') return mention;
    organisation ??= mention;
  }
  return organisation;
}

/** Whether another person is joined to a name: `both Ann Porter and Mark Hale` are two, and so nobody's name. */
export function isJoined({ tokens, entities }: NamedText, name: Mention, end: number): boolean {
  const next = entities[firstMentionFrom(entities, name.endToken)];
  if (next === undefined || next.firstToken >= end || next.type !== 'PERSON') return false;
  const isNear = next.firstToken - name.endToken <= 2 && tokens.words[name.endToken] === AND;
  return isNear && next.cluster !== name.cluster;
}

/** Whose surname, or whole name in one word, stands among the words of a source, where the names themselves were not found. */
export function surnameIn({ tokens, namesakes }: NamedText, first: number, end: number): number | null {
  for (let token = end - 1; token >= first; token--) {
    if (tokens.shapes[token] === Shape.Lower) continue;
    const cluster = namesakes.bearerOfWord(tokens.words[token]!, first);
    if (cluster !== null && !isModifier(tokens, token, token + 1, first, end)) return cluster;
  }
  return null;
}

/** A name before a noun of its own phrase, or with `'s`, or after `of`, is not who speaks. */
function isModifier(
  { shapes, words, gaps }: TokenTable,
  firstToken: number,
  endToken: number,
  first: number,
  end: number,
): boolean {
  const before = firstToken > 0 && words[firstToken - 1] === THE ? firstToken - 2 : firstToken - 1;
  if (before >= first && PREPOSITIONS.has(words[before]!)) return true;
  if (endToken >= end || gaps[endToken]! >= Gap.Line) return false;
  const after = shapes[endToken]!;
  if (after === Shape.Clitic) return endToken + 1 < end;
  return after === Shape.Lower && !AFTER_NAME.has(words[endToken]!);
}
