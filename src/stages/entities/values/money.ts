import { Shape } from '../../../document/token-table.js';
import { MULTIPLIERS, numberOf, times } from './number-words.js';
import type { MoneyFound, SentenceReader } from './reader.js';

const SYMBOLS = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['¢', 'USD'],
  ['¥', null], // yen or yuan
]);

/** What stands before `$` to say whose dollars they are. */
const DOLLARS = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['can', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
]);

/** Names of currencies after an amount, in the singular. */
export const UNITS = new Map<string, string | null>([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
  ['rupee', null],
  ['franc', null],
  ['peso', null],
  ['krona', null],
  ['won', 'KRW'],
  ['lira', 'TRY'],
  ['rand', 'ZAR'],
  ['real', 'BRL'],
  ['hryvnia', 'UAH'],
  ['shekel', 'ILS'],
  ['zloty', 'PLN'],
  ['forint', 'HUF'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['naira', 'NGN'],
  ['deutschmark', 'DEM'],
]);
/** Plurals that are not made with `s`. */
export const PLURALS = new Map([
  ['reais', 'real'],
  ['kronor', 'krona'],
]);
/** Codes that name a currency wherever they stand by an amount. */
export const CODES = new Set(
  'USD EUR GBP JPY CNY RUB INR CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY ZAR BRL MXN KRW'.split(
    ' ',
  ),
);
/** Countries before a currency's name. */
export const NATIONS = new Map([
  ['us dollar', 'USD'],
  ['u.s dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['zealand dollar', 'NZD'],
  ['kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['swiss franc', 'CHF'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['mexican peso', 'MXN'],
  ['argentine peso', 'ARS'],
  ['philippine peso', 'PHP'],
  ['chilean peso', 'CLP'],
  ['swedish krona', 'SEK'],
  ['danish krone', 'DKK'],
  ['norwegian krone', 'NOK'],
  ['british pound', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['turkish lira', 'TRY'],
  ['russian ruble', 'RUB'],
  ['russian rouble', 'RUB'],
  ['chinese yuan', 'CNY'],
  ['japanese yen', 'JPY'],
  ['south korean won', 'KRW'],
  ['korean won', 'KRW'],
]);

/** What the currencies of {@link NATIONS} are called: few amounts stand two words before one. */
const NATIONAL = new Set([...NATIONS.keys()].map((pair) => pair.slice(pair.lastIndexOf(' ') + 1)));

interface Amount {
  readonly end: number;
  readonly amount: number;
  /** Written as `million` or larger: no weight is. */
  readonly isLarge: boolean;
}

/** `1.5`, `1.5 million`, `5m`, `5-million`, `two hundred thousand`, `half a million`: from a token on. */
function readAmount(reader: SentenceReader, start: number): Amount | null {
  let at = start;
  let factor = 1;
  if (reader.lower(at) === 'half' && /^an?$/.test(reader.lower(at + 1))) {
    factor = 0.5;
    at++;
  }
  const glued = /^(\d[\d,]*(?:\.\d+)?)-?([a-z]+)$/.exec(reader.lower(at));
  let amount: number | null;
  let isLarge = false;
  if (glued) {
    const multiplier = MULTIPLIERS.get(glued[2]!);
    amount = numberOf(glued[1]!);
    if (amount === null || multiplier === undefined) return null;
    amount = times(amount, multiplier);
    isLarge = multiplier >= 1e6;
  } else amount = numberOf(reader.lower(at));
  if (amount === null) return null;
  at++;
  // `one hundred and twenty thousand` is rare in print: tens and units after a multiplier are not read
  for (let multiplier = MULTIPLIERS.get(reader.lower(at)); multiplier !== undefined;) {
    if (reader.lower(at).length <= 2 && !reader.isGlued(at) && !/^(bn|mn|tn)$/.test(reader.lower(at))) break;
    amount = times(amount, multiplier);
    isLarge ||= multiplier >= 1e6;
    at++;
    multiplier = MULTIPLIERS.get(reader.lower(at));
  }
  return { end: at, amount: times(amount, factor), isLarge };
}

/** Money that begins at a currency sign, a code or a prefix: `$5 million`, `US$5`, `EUR 3.2bn`, `Rs 500 crore`. */
export function moneyFromSign(reader: SentenceReader, start: number): MoneyFound | null {
  let at = start;
  let currency: string | null | undefined;
  const word = reader.word(at);
  const lower = reader.lower(at);
  // The tokenizer keeps `US$` whole where it knows the prefix.
  if (reader.tokens.shapes[at] === Shape.Currency)
    currency = SYMBOLS.has(word) ? SYMBOLS.get(word) : DOLLARS.get(lower.slice(0, -1));
  else if (reader.word(at + 1) === '$' && reader.isGlued(at + 1) && DOLLARS.has(lower)) {
    currency = DOLLARS.get(lower);
    at++;
  } else if (CODES.has(word)) currency = word;
  else if (lower === 'rs') currency = 'INR';
  if (currency === undefined) return null;
  const found = readAmount(reader, at + 1);
  if (found === null || !/\d/.test(reader.word(at + 1))) return null;
  return { end: found.end, value: { amount: found.amount, currency } };
}

/** Money that begins with its amount: `5 million dollars`, `3 euros`, `50 cents`, `10 Swiss francs`, `200 USD`. */
export function moneyFromAmount(reader: SentenceReader, start: number): MoneyFound | null {
  const found = readAmount(reader, start);
  if (found === null) return null;
  const { end, amount, isLarge } = found;
  if (reader.lower(end) === 'of') return null;
  if (CODES.has(reader.word(end))) return { end: end + 1, value: { amount, currency: reader.word(end) } };
  const pair = (at: number) => {
    const unit = singular(reader.lower(at + 1));
    return NATIONAL.has(unit) ? NATIONS.get(`${reader.lower(at)} ${unit}`) : undefined;
  };
  for (const skip of [0, 1]) {
    const nation = pair(end + skip);
    if (nation !== undefined && (skip === 0 || /^(new|hong|south)$/.test(reader.lower(end))))
      return { end: end + skip + 2, value: { amount, currency: nation } };
  }
  if (reader.word(end) === '¢')
    return { end: end + 1, value: { amount: times(amount, 0.01), currency: 'USD' } };
  const unit = singular(reader.lower(end));
  if (unit === 'cent' && reader.lower(start - 1) !== 'per')
    return { end: end + 1, value: { amount: times(amount, 0.01), currency: 'USD' } };
  if (unit === 'pence' || unit === 'penny')
    return { end: end + 1, value: { amount: times(amount, 0.01), currency: 'GBP' } };
  if (unit === 'pound') {
    const sterling = reader.lower(end + 1) === 'sterling';
    // Plain pounds may be a weight.
    if (!sterling && !isLarge) return null;
    return { end: end + (sterling ? 2 : 1), value: { amount, currency: 'GBP' } };
  }
  const currency = UNITS.get(unit);
  if (currency === undefined || !isCurrencyUse(reader, start, end, unit)) return null;
  // Only Sweden writes the plural so.
  const isSwedish = reader.lower(end) === 'kronor';
  return { end: end + 1, value: { amount, currency: isSwedish ? 'SEK' : currency } };
}

/** `won`, `real` and `rand` are also words: only figures with a multiplier make them money. */
function isCurrencyUse(reader: SentenceReader, start: number, end: number, unit: string): boolean {
  if (unit !== 'won' && unit !== 'real' && unit !== 'rand') return true;
  return /\d/.test(reader.word(start)) && (end - start > 1 || /,\d{3}/.test(reader.word(start)));
}

function singular(word: string): string {
  return PLURALS.get(word) ?? (word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word);
}
