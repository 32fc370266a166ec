import { Gap, Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import { claim, markCue, trimmed, type Search } from './statement-search.js';

/** The rule of a label that opens the text: `Pat Caddell: Voters worry`. */
export const HEADLINE = 'headline label';
/** The rule of a transcript's turns: `WALLACE: Well …`. */
export const TRANSCRIPT = 'transcript label';

/** `WALLACE: Well …`, `Pat Caddell: Voters worry`: a name, a colon, what it says. */
export function findLabelled(search: Search, sentence: number, first: number, end: number): boolean {
  const { tokens, names, quotations, sentenceFirsts } = search.passage;
  let colon = first;
  while (colon < end && colon - first < 6 && tokens.shapes[colon] !== Shape.Colon) {
    const shape = tokens.shapes[colon]!;
    if (shape === Shape.Lower || shape >= Shape.Number || quotations.places[colon] !== Place.Outside)
      return false;
    colon++;
  }
  if (
    colon === first ||
    colon + 2 > end ||
    tokens.shapes[colon] !== Shape.Colon ||
    tokens.gaps[first]! < Gap.Line
  )
    return false;
  let named = false;
  for (let token = first; token < colon; token++)
    if (names[token] !== 0 || tokens.shapes[token] === Shape.AllCaps) named = true;
  if (!named) return false;
  const content = trimmed(search.passage, colon + 1, end);
  if (content === null) return false;
  const cue = markCue(colon);
  const rule = sentenceFirsts[0] === first ? HEADLINE : TRANSCRIPT;
  claim(search, { content: [content], cue, source: { first, end: colon }, rule, sentence });
  return true;
}
