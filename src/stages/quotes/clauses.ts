import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { Cue } from './cues.js';
import { phraseAfter, type TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { trimmed } from './statement-search.js';
import { Word, WordClass } from './word-classes.js';

const LONGEST_ASIDE = 30;

/** Where the clause that a cue reports begins: after `that`, or right after the cue and its listener; -1 without one. */
export function clauseStart(
  { tokens, classes, names }: Passage,
  cue: Cue,
  right: number,
  end: number,
): number {
  const furthest = Math.min(end, right + 14);
  for (let token = right; token < furthest; token++) if (tokens.words[token] === Word.that) return token;
  if (!cue.hasListener) return cue.isWeak && right === cue.end ? right : right < end ? right : -1;
  // the listener: one name or phrase, then the clause
  let token = right;
  while (token < furthest && (names[token] !== 0 || (classes[token]! & WordClass.Determiner) !== 0)) token++;
  return token === right ? right + 1 : token;
}

/** The clause that a cue without a quotation reports; null when none can be told. */
export function reportedClause(
  passage: Passage,
  cue: Cue,
  source: TokenSpan | null,
  left: number,
  right: number,
  least: number,
  end: number,
): TokenSpan | null {
  const { tokens, classes } = passage;
  const that = thatAfter(passage, right, end);
  if (that >= 0) return trimmed(passage, that, clauseEnd(passage, that, end));
  const after = right < end ? tokens.shapes[right]! : Shape.Stop;
  const isFinal =
    after === Shape.Stop || after === Shape.Comma || (classes[right]! & WordClass.Preposition) !== 0;
  if (isFinal && source !== null && tokens.shapes[left - 1] === Shape.Comma)
    return trimmed(passage, least, left);
  if (cue.isWeak || source === null || source.first >= cue.end || cue.hasListener) return null;
  if (isFinal && after !== Shape.Comma && (classes[right]! & WordClass.Preposition) === 0) return null;
  const start = afterAdverbial(passage, right, end);
  return end - start < 3 ? null : trimmed(passage, start, clauseEnd(passage, start, end));
}

/** `that` right after the cue, or after a listener or an adverbial. */
function thatAfter({ tokens, classes, quotations }: Passage, right: number, end: number): number {
  const furthest = Math.min(end, right + 10);
  for (let token = right; token < furthest; token++) {
    if (tokens.words[token] === Word.that) return token;
    if (quotations.places[token] !== Place.Outside || (classes[token]! & WordClass.Speech) !== 0) return -1;
  }
  return -1;
}

/** After `on Wednesday`, `in a statement`: where the clause begins. */
function afterAdverbial(passage: Passage, right: number, end: number): number {
  const { tokens, classes } = passage;
  let token = right;
  while (token < end && (classes[token]! & WordClass.Preposition) !== 0) {
    const phrase = phraseAfter(passage, token + 1, Math.min(end, token + 6));
    if (phrase === null) break;
    token = phrase.end;
    if (tokens.shapes[token] === Shape.Comma) token++;
  }
  return token >= end ? right : token;
}

/** Where a reported clause ends: before a second speaker's `, CNN reported`, else with its sentence. */
function clauseEnd({ classes, tokens }: Passage, first: number, end: number): number {
  for (let token = end - 2; token > first && token > end - 8; token--)
    if ((classes[token]! & WordClass.Speech) !== 0 && tokens.shapes[token + 1] === Shape.Stop)
      for (let comma = token - 1; comma > first && comma > token - 6; comma--)
        if (tokens.shapes[comma] === Shape.Comma) return comma;
  return end;
}

/** Where an aside ends that begins at `from`: after its comma. */
export function asideEnd({ tokens }: Passage, from: number, end: number): number {
  for (let token = from; token < Math.min(end, from + LONGEST_ASIDE); token++)
    if (tokens.shapes[token] === Shape.Comma) return token + 1;
  return from;
}
