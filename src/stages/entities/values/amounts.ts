import { Shape } from '../../../document/token-table.js';
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_PREFIXES,
  MULTIPLIERS,
  SMALL_UNITS,
} from '../../../lexicons/currencies.js';
import { NUMBER_WORDS } from '../../../lexicons/numbers.js';
import { WordMap } from '../../../text/word-map.js';
import { wordAt, type FoundValue, type ValueContext } from './value-reader.js';

const currencies = new WordMap(Object.entries(CURRENCY_WORDS));
const smallUnits = new WordMap(Object.entries(SMALL_UNITS));
const multipliers = new WordMap(Object.entries(MULTIPLIERS));
const numbers = new WordMap(Object.entries(NUMBER_WORDS));
const prefixes = new WordMap(Object.entries(DOLLAR_PREFIXES));
const percents = new WordMap([
  ['percent', 1],
  ['pct', 1],
  ['pc', 1],
]);
/** `a million` is one million; `a` alone is no number. */
const articles = new WordMap([['a', 1]]);
const per = new WordMap([['per', 1]]);
const cent = new WordMap([['cent', 1]]);

interface Amount {
  readonly amount: number;
  readonly end: number;
}

/** `1,200.50` → 1200.5; null for `10:30`, `3/4`, `2025-03-20`. */
function plainNumber(word: string): number | null {
  return /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word)
    ? Number(word.replaceAll(',', ''))
    : null;
}

/** Rounds what multiplying decimals leaves behind: 1.2 million is 1200000. */
function times(amount: number, factor: number): number {
  return Number((amount * factor).toPrecision(12));
}

/** `340`, `1.8 billion`, `$2.5m`, `three million`. */
function readAmount(context: ValueContext, token: number): Amount | null {
  const { tokens } = context;
  if (token >= tokens.length) return null;
  const shape = tokens.shapes[token]!;
  let amount: number | null | undefined;
  let end = token + 1;
  if (shape === Shape.Number) amount = plainNumber(wordAt(context, token));
  else if (shape === Shape.Alphanumeric) {
    const match = /^(\d+(?:\.\d+)?)(k|m|mn|bn|b|tn)$/i.exec(wordAt(context, token));
    amount = match && times(Number(match[1]), MULTIPLIERS[match[2]!.toLowerCase()]!);
  } else if (articles.get(tokens.words[token]!) !== undefined)
    amount = end < tokens.length && multipliers.get(tokens.words[end]!) !== undefined ? 1 : null;
  else amount = numbers.get(tokens.words[token]!);
  if (amount == null) return null;
  for (let factor; end < tokens.length && (factor = multipliers.get(tokens.words[end]!)) !== undefined; end++)
    amount = times(amount, factor);
  return { amount, end };
}

/** Money: `$340 million`, `US$5`, `Rs 3.2 crore`, `412 pence`, `1.8 billion pounds`. */
export function readMoney(context: ValueContext, token: number): FoundValue | null {
  return readSignedMoney(context, token) ?? readNamedMoney(context, token);
}

function readSignedMoney(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const isSign = (at: number): boolean => at < tokens.length && tokens.shapes[at] === Shape.Currency;
  const prefix =
    isSign(token + 1) && tokens.gaps[token + 1] === 0 ? prefixes.get(tokens.words[token]!) : undefined;
  const sign = prefix === undefined ? token : token + 1;
  const word = currencies.get(tokens.words[token]!);
  if (!isSign(sign) && word === undefined) return null;
  const amount = readAmount(context, sign + 1);
  if (amount === null || !startsWithDigit(context, sign + 1)) return null;
  const currency = isSign(sign) ? (prefix ?? CURRENCY_SIGNS[wordAt(context, sign)] ?? null) : (word ?? null);
  return { type: 'MONEY', first: token, end: amount.end, value: { amount: amount.amount, currency } };
}

function startsWithDigit({ text, tokens }: ValueContext, token: number): boolean {
  return /\d/.test(text.charAt(tokens.starts[token]!));
}

function readNamedMoney(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const amount = readAmount(context, token);
  if (amount === null || amount.end >= tokens.length) return null;
  const word = tokens.words[amount.end]!;
  const currency = currencies.get(word);
  if (currency === undefined) return null;
  const value = { amount: times(amount.amount, smallUnits.get(word) ?? 1), currency };
  return { type: 'MONEY', first: token, end: amount.end + 1, value };
}

/** Shares: `5%`, `5.5 percent`, `five per cent`. */
export function readPercent(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const amount = readAmount(context, token);
  if (amount === null || amount.end >= tokens.length) return null;
  const { end } = amount;
  const word = tokens.words[end]!;
  if (tokens.shapes[end] === Shape.Percent || percents.get(word) !== undefined)
    return { type: 'PERCENT', first: token, end: end + 1, value: amount.amount };
  if (
    per.get(word) === undefined ||
    end + 1 >= tokens.length ||
    cent.get(tokens.words[end + 1]!) === undefined
  )
    return null;
  return { type: 'PERCENT', first: token, end: end + 2, value: amount.amount };
}
