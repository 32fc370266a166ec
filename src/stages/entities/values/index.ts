import type { Mention } from '../../../document/layers.js';
import { Shape } from '../../../document/token-table.js';
import { CURRENCY_WORDS } from '../../../lexicons/currencies.js';
import { MONTHS, WEEKDAYS } from '../../../lexicons/calendar.js';
import { NUMBER_WORDS } from '../../../lexicons/numbers.js';
import { WordSet } from '../../../text/word-set.js';
import { readMoney, readPercent } from './amounts.js';
import { readDate } from './dates.js';
import { readTime } from './times.js';
import type { FoundValue, ValueContext, ValueReader } from './value-reader.js';

/** Tried in this order: `$5` before `5`, `5 percent` before a date. */
const READERS: readonly ValueReader[] = [readMoney, readPercent, readTime, readDate];

/** Words that a value can begin with, other than by their shape. One look-up a token keeps the readers off the hot path. */
const openers = new WordSet([
  ...MONTHS.flat(),
  ...WEEKDAYS.flat(),
  ...Object.keys(NUMBER_WORDS),
  ...Object.keys(CURRENCY_WORDS),
  ...'a us au ca hk nz c s yesterday today tonight tomorrow last this next noon midday midnight'.split(' '),
]);

function canOpen({ tokens }: ValueContext, token: number): boolean {
  const shape = tokens.shapes[token]!;
  if (shape === Shape.Number || shape === Shape.Alphanumeric || shape === Shape.Currency) return true;
  return shape <= Shape.Initial && openers.has(tokens.words[token]!);
}

/** Dates, times, money and percentages, in order. `isTaken` tells tokens that a name covers. Linear in the tokens. */
export function findValues(context: ValueContext, isTaken: (token: number) => boolean): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = context;
  for (let token = 0; token < tokens.length; token++) {
    if (!canOpen(context, token) || isTaken(token)) continue;
    const value = readValue(context, token);
    if (value === null || coversTaken(value, isTaken)) continue;
    mentions.push(toMention(context, value));
    token = value.end - 1;
  }
  return mentions;
}

function readValue(context: ValueContext, token: number): FoundValue | null {
  for (const read of READERS) {
    const value = read(context, token);
    if (value !== null) return value;
  }
  return null;
}

function coversTaken({ first, end }: FoundValue, isTaken: (token: number) => boolean): boolean {
  for (let token = first; token < end; token++) if (isTaken(token)) return true;
  return false;
}

function toMention({ tokens }: ValueContext, { type, first, end, value }: FoundValue): Mention {
  const [start, finish] = [tokens.starts[first]!, tokens.ends[end - 1]!];
  return { start, end: finish, firstToken: first, endToken: end, type, cluster: null, score: 1, value };
}
