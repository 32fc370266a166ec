import type { Quote } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { Gap, Shape } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import type { NamedText } from './named-text.js';
import { firstMentionFrom } from './mentions.js';
import { tokenAt } from './token-at.js';

const AS = hashWord('as');
const PER = hashWord('per');
const VIA = hashWord('via');
const CITING = hashWord('citing');
const TELLING = new WordSet(['told', 'tells', 'telling']);
const REPORTING = new WordSet(['reported', 'reports', 'said', 'wrote', 'quoted']);
const FURTHEST = 40;

/** The outlet that a quote was taken from: `as per CNN`, `told Reuters`, `…, CNN reported`; null when none is named. */
export function findOutlet({ tokens, entities }: NamedText, quote: Quote): Span | null {
  const { words, shapes, gaps } = tokens;
  const outletAt = (token: number): Span | null => {
    const mention = entities[firstMentionFrom(entities, token)];
    return mention !== undefined && mention.firstToken === token && mention.type === 'ORGANIZATION'
      ? { start: mention.start, end: mention.end }
      : null;
  };
  if (quote.cue !== null) {
    const cue = tokenAt(tokens, quote.cue.start);
    if (TELLING.has(words[cue]!)) {
      const told = outletAt(cue + 1) ?? (shapes[cue + 1] === Shape.Lower ? outletAt(cue + 2) : null);
      if (told !== null) return told;
    }
  }
  const last = quote.content.at(-1)!;
  const from = tokenAt(tokens, Math.max(last.end, quote.cue?.end ?? 0, quote.source?.end ?? 0));
  for (let token = from; token < Math.min(tokens.length, from + FURTHEST); token++) {
    if (gaps[token]! >= Gap.Line || shapes[token] === Shape.DoubleMark) return null;
    if (token > from && shapes[token - 1] === Shape.Stop) return null;
    const isPer = words[token] === AS && words[token + 1] === PER;
    if (isPer) return outletAt(token + 2);
    if (words[token] === VIA || words[token] === CITING) return outletAt(token + 1);
    if (shapes[token] !== Shape.Comma) continue;
    const outlet = outletAt(token + 1);
    const mention = outlet === null ? undefined : entities[firstMentionFrom(entities, token + 1)];
    const isSource =
      outlet !== null &&
      quote.source !== null &&
      outlet.start >= quote.source.start &&
      outlet.end <= quote.source.end;
    if (mention !== undefined && !isSource && REPORTING.has(words[mention.endToken]!)) return outlet;
  }
  return null;
}
