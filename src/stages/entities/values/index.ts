import type { Mention, ValueType } from '../../../document/layers.js';
import { Gap, Shape, Trait } from '../../../document/token-table.js';
import { WordSet } from '../../../text/word-set.js';
import { dateFrom } from './dates.js';
import { moneyFromAmount, moneyFromSign } from './money.js';
import { percentFrom } from './percent.js';
import { SentenceReader, type Found, type ValueInput } from './reader.js';
import { relativeDateFrom } from './relative-dates.js';
import { timeFrom } from './times.js';

/** Words that a date, time or amount can begin with; figures and currency signs do so by their shape. */
const STARTERS = new WordSet(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon.
  tue. tues. wed. thu. thur. thurs. fri. sat. sun. today tonight yesterday tomorrow last this next noon midday midnight half a an one two
  three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
  forty fifty sixty seventy eighty ninety rs rs. us u.s. au nz hk nt c can usd eur gbp jpy cny rub inr chf aud cad nzd hkd sgd sek nok
  dkk pln czk huf try zar brl mxn krw`.split(/\s+/),
);
const LONGEST_WORD = 24;

/**
 * Dates, times, money and percentages, by rule; sorted, never overlapping. What is said but cannot be resolved has the value null.
 * Linear in the tokens.
 */
export function findValues(input: ValueInput): Mention[] {
  const { tokens, sentences } = input;
  const { shapes, words } = tokens;
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
      const starts =
        shape === Shape.Currency ||
        (tokens.traits[token]! & Trait.Digit) !== 0 ||
        STARTERS.has(words[token]!);
      const mention = starts ? valueAt(reader, token, isQuoted) : null;
      if (mention) found.push(mention);
      token = mention ? mention.endToken : token + 1;
    }
  }
  return found;
}

function valueAt(reader: SentenceReader, token: number, isQuoted: boolean): Mention | null {
  const { starts, ends } = reader.tokens;
  if (ends[token]! - starts[token]! > LONGEST_WORD) return null;
  const rules: readonly (readonly [ValueType, () => Found<Mention['value']> | null])[] = [
    ['MONEY', () => moneyFromSign(reader, token) ?? moneyFromAmount(reader, token)],
    ['PERCENT', () => percentFrom(reader, token)],
    ['TIME', () => timeFrom(reader, token)],
    ['DATE', () => dateFrom(reader, token) ?? relativeDateFrom(reader, token, isQuoted)],
  ];
  for (const [type, rule] of rules) {
    const result = rule();
    if (result === null) continue;
    return {
      start: starts[token]!,
      end: ends[result.end - 1]!,
      firstToken: token,
      endToken: result.end,
      type,
      cluster: null,
      score: 1,
      value: result.value,
    };
  }
  return null;
}
