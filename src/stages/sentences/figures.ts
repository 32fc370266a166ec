import { Gap, Shape, Trait, type TokenTable } from '../../document/token-table.js';
import { WordSet } from '../../text/word-set.js';

const MONTHS = new WordSet(
  'january february march april may june july august september october november december'.split(' '),
);

/** `CHF 300`, `the NHS 300 days ago`: a figure right behind capitals goes on with its sentence, unless it counts: `1)`. */
export function isFigureInPassing({ gaps, shapes, traits }: TokenTable, token: number): boolean {
  const last = token - 1;
  return (
    shapes[token] === Shape.Number &&
    gaps[token] === Gap.Blank &&
    shapes[last] === Shape.AllCaps &&
    (traits[last]! & Trait.Abbreviation) === 0 &&
    shapes[token + 1] !== Shape.CloseBracket
  );
}

/** `On 2nd May it froze.`: a month right behind its day goes on with the sentence. */
export function isMonthInPassing({ gaps, shapes, words }: TokenTable, token: number): boolean {
  const day = shapes[token - 1];
  return (
    gaps[token] === Gap.Blank &&
    (day === Shape.Alphanumeric || day === Shape.Number) &&
    shapes[token] === Shape.Capital &&
    MONTHS.has(words[token]!)
  );
}
