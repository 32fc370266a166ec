import { Gap, type TokenTable } from '../document/token-table.js';
import { Unit, unitOf } from './characters.js';
import { isAstralLetter, scanEmoji } from './emoji.js';
import { scanMark } from './marks.js';
import { scanNumber } from './numbers.js';
import { TokenRows } from './token-rows.js';
import { scanWord } from './words.js';

/**
 * Cuts a text into tokens, after the Penn Treebank's habits, on the text as it stands: clitics and possessives are split off
 * (`do|n't`, `Trump|'s`); hyphenated words, numbers, abbreviations with their stops, web and mail addresses stay whole; marks
 * stand alone; runs of one mark (`--`, `...`, `''`, `!!`) are one token.
 *
 * Linear in the text: every unit is looked at a small constant number of times. Allocates one table.
 */
export function tokenize(text: string): TokenTable {
  const rows = new TokenRows(16 + (text.length >>> 2));
  let at = 0;
  let gap: Gap = Gap.Paragraph;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unitOf(unit);
    if (kind === Unit.Blank) {
      at++;
      if (gap === Gap.None) gap = Gap.Blank;
    } else if (kind === Unit.LineBreak) {
      at++;
      gap = gap === Gap.Line || gap === Gap.Paragraph ? Gap.Paragraph : Gap.Line;
    } else {
      at = scanToken(text, at, unit, kind, rows, gap);
      gap = Gap.None;
    }
  }
  return rows;
}

/** Adds the token that begins at `at` (and a clitic that hangs on it) to `rows`; returns where it ends. */
function scanToken(text: string, at: number, unit: number, kind: Unit, rows: TokenRows, gap: Gap): number {
  if (kind === Unit.Digit) return scanNumber(text, at, rows, gap);
  if (kind >= Unit.Lower && kind <= Unit.Letter) return scanWord(text, at, rows, gap);
  if (kind < Unit.HighSurrogate) return scanMark(text, at, unit, rows, gap);
  return isAstralLetter(text, at) ? scanWord(text, at, rows, gap) : scanEmoji(text, at, rows, gap);
}
