import { Gap, Shape, Trait, type TokenTable } from '../../document/token-table.js';

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
