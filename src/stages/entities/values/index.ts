import type { Mention, ValueType } from '../../../document/layers.js';
import { Gap, Shape } from '../../../document/token-table.js';
import { dateFrom } from './dates.js';
import { moneyFromAmount, moneyFromSign } from './money.js';
import { percentFrom } from './percent.js';
import { SentenceReader, type Found, type ValueInput } from './reader.js';
import { relativeDateFrom } from './relative-dates.js';
import { isDateWord, mayBeginValue } from './starters.js';
import { timeFrom } from './times.js';

const LONGEST_WORD = 24;

/**
 * Dates, times, money and percentages, by rule; sorted, never overlapping. What is said but cannot be resolved has the value null.
 * Linear in the tokens.
 */
export function findValues(input: ValueInput): Mention[] {
  const { tokens, sentences } = input;
  const { shapes } = tokens;
  const reader = new SentenceReader(input);
  const found: Mention[] = [];
  let isQuoted = false;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    reader.first = sentences.firsts[sentence]!;
    reader.end = sentences.ends[sentence]!;
    if (tokens.gaps[reader.first]! >= Gap.Line) isQuoted = false;
    for (let token = reader.first; token < reader.end;) {
      const shape = shapes[token]!;
      if (shape === Shape.DoubleMark) isQuoted = !isQuoted;
      const mention = mayBeginValue(tokens, token) ? valueAt(reader, token, isQuoted) : null;
      if (mention) found.push(mention);
      token = mention ? mention.endToken : token + 1;
    }
  }
  return found;
}

function valueAt(reader: SentenceReader, token: number, isQuoted: boolean): Mention | null {
  const { starts, ends } = reader.tokens;
  if (ends[token]! - starts[token]! > LONGEST_WORD) return null;
  return (
    (isDateWord(reader.tokens, token) ? null : figureAt(reader, token)) ?? dateAt(reader, token, isQuoted)
  );
}

/** Money, a percentage or a time of day. */
function figureAt(reader: SentenceReader, token: number): Mention | null {
  const money = moneyFromSign(reader, token) ?? moneyFromAmount(reader, token);
  if (money !== null) return mentionOf(reader, 'MONEY', token, money);
  const percent = percentFrom(reader, token);
  if (percent !== null) return mentionOf(reader, 'PERCENT', token, percent);
  const time = timeFrom(reader, token);
  return time === null ? null : mentionOf(reader, 'TIME', token, time);
}

function dateAt(reader: SentenceReader, token: number, isQuoted: boolean): Mention | null {
  const date = dateFrom(reader, token) ?? relativeDateFrom(reader, token, isQuoted);
  return date === null ? null : mentionOf(reader, 'DATE', token, date);
}

function mentionOf(
  { tokens }: SentenceReader,
  type: ValueType,
  firstToken: number,
  { end: endToken, value }: Found<Mention['value']>,
): Mention {
  return {
    start: tokens.starts[firstToken]!,
    end: tokens.ends[endToken - 1]!,
    firstToken,
    endToken,
    type,
    cluster: null,
    score: 1,
    value,
  };
}
