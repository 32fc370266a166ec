import { Gap, Shape, Trait, type TokenTable } from '../../document/token-table.js';
import { firstAfterOpeners, lastBeforeClosers } from './edges.js';

/** Shapes that can stand before a boundary though the next word is small: bits of a 32-bit set. */
const ENDS =
  (1 << Shape.Stop) |
  (1 << Shape.Exclamation) |
  (1 << Shape.Ellipsis) |
  (1 << Shape.Colon) |
  (1 << Shape.Semicolon) |
  (1 << Shape.Dash) |
  (1 << Shape.Symbol) |
  (1 << Shape.Emoji);

/** Shapes that never begin a sentence. */
const NEVER_FIRST =
  (1 << Shape.Comma) |
  (1 << Shape.Stop) |
  (1 << Shape.Exclamation) |
  (1 << Shape.Colon) |
  (1 << Shape.Semicolon) |
  (1 << Shape.CloseBracket) |
  (1 << Shape.Clitic) |
  (1 << Shape.Percent);

/** Whether a sentence might begin at a token within a line: the model is asked about these alone. */
export function isCandidate(tokens: TokenTable, token: number): boolean {
  const { gaps, shapes, traits } = tokens;
  if (gaps[token] !== Gap.Blank || (NEVER_FIRST >>> shapes[token]!) & 1) return false;
  if (shapes[firstAfterOpeners(tokens, token)] !== Shape.Lower) return true;
  const last = lastBeforeClosers(tokens, token);
  return ((ENDS >>> shapes[last]!) & 1) === 1 || (traits[last]! & Trait.Abbreviation) !== 0;
}
