import { Shape, Trait, type TokenTable } from '../../../document/token-table.js';
import { WordFlags } from '../../../text/word-flags.js';
import { CODES, NATIONS, PLURALS, UNITS } from './money.js';
import { MULTIPLIERS } from './number-words.js';

/** What a word can begin, and what it can stand after: bits. */
const Role = {
  /** A value by itself: `today`, `noon`. */
  Alone: 1,
  /** With a capital: `May`, `Tuesday`. */
  Calendar: 2,
  /** Before a day or a span of time: `last week`. */
  Step: 4,
  /** Before a figure or a currency sign: `US$ 5`, `Rs 500`. */
  Currency: 8,
  /** Before what it counts: `five million`, `a dollar`. */
  Number: 16,
  /** Before an article: `half a million`. */
  Half: 32,
  Article: 64,
  /** What a step can stand before. */
  Span: 128,
  /** What a number can stand before. */
  Counted: 256,
} as const;

const STARTS = Role.Alone | Role.Calendar | Role.Step | Role.Currency | Role.Number | Role.Half;
const list = (words: string): string[] => words.split(/\s+/);
const withStop = (words: readonly string[]): string[] => words.flatMap((word) => [word, `${word}.`]);
const withPlural = (words: readonly string[]): string[] => words.flatMap((word) => [word, `${word}s`]);

const WEEKDAYS = list(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const SPANS = withPlural(list('day week month year'));

const WORDS = new WordFlags([
  [Role.Alone, list('today tonight yesterday tomorrow noon midday midnight')],
  [Role.Calendar, WEEKDAYS],
  [
    Role.Calendar,
    list(
      `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
      nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`,
    ),
  ],
  [Role.Step, list('last this next')],
  [Role.Currency, list('rs rs. us u.s. au nz hk nt a c ca can s r')],
  [Role.Currency, [...CODES].map((code) => code.toLowerCase())],
  [
    Role.Number,
    list(
      `a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
      nineteen twenty thirty forty fifty sixty seventy eighty ninety`,
    ),
  ],
  [
    Role.Number,
    TENS.flatMap((ten) =>
      list('one two three four five six seven eight nine').map((digit) => `${ten}-${digit}`),
    ),
  ],
  [Role.Half, ['half']],
  [Role.Article, ['a', 'an']],
  [
    Role.Span,
    withStop([...WEEKDAYS, ...list('wednes tue wed thu thur thurs fri sat sun mon tues'), ...SPANS]),
  ],
  [
    Role.Counted,
    withStop([
      ...[...MULTIPLIERS.keys(), ...CODES, ...PLURALS.keys(), ...SPANS],
      ...[...NATIONS.keys()].map((pair) => pair.split(' ')[0]!),
      ...withPlural([...UNITS.keys(), 'cent', 'pound']),
      ...list('new hong south pence penny percent pct per'),
    ]),
  ],
]);

/** Whether a word that may begin a value can begin a date only: the name of a month or day, or a step. */
export function isDateWord({ shapes, traits, words }: TokenTable, token: number): boolean {
  if (shapes[token] === Shape.Currency || (traits[token]! & (Trait.Digit | Trait.NonAscii)) !== 0)
    return false;
  return (WORDS.of(words[token]!) & STARTS & ~(Role.Calendar | Role.Step)) === 0;
}

/**
 * Whether a value can begin at a token, by the hashes of the word and the one after it: true for all that do, and for few that
 * do not. Spares the rules most of the `a`, `one`, `may` and `can` there are.
 */
export function mayBeginValue({ shapes, traits, words }: TokenTable, token: number): boolean {
  const shape = shapes[token]!;
  if (shape === Shape.Currency || (traits[token]! & Trait.Digit) !== 0) return true;
  const roles = WORDS.of(words[token]!);
  if ((roles & STARTS) === 0) return false;
  if ((roles & Role.Alone) !== 0 || ((roles & Role.Calendar) !== 0 && shape !== Shape.Lower)) return true;
  const next = token + 1;
  // Lower case is more than arithmetic there: the rules see to it.
  if ((traits[next]! & Trait.NonAscii) !== 0) return true;
  const after = WORDS.of(words[next]!);
  return (
    ((roles & Role.Number) !== 0 && ((after & Role.Counted) !== 0 || shapes[next] === Shape.Percent)) ||
    ((roles & Role.Step) !== 0 && (after & Role.Span) !== 0) ||
    ((roles & Role.Half) !== 0 && (after & Role.Article) !== 0) ||
    ((roles & Role.Currency) !== 0 &&
      (shapes[next] === Shape.Currency || (traits[next]! & Trait.Digit) !== 0))
  );
}
