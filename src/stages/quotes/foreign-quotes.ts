import type { Quote } from '../../document/layers.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import type { Span } from '../../document/span.js';
import { QuotationTrait, scanQuotations, type QuotationTable } from '../../text/quotation-marks.js';

// In a language that the cues are not known of, quotation marks alone tell what somebody said: enough words between them are hardly
// ever a title or a word held at arm's length.

const FEWEST_WORDS = 4;
/** Shares of quotations with so many words or more that are quotes, counted in PolNeAR's train part. */
const SCORES = [
  [8, 0.97],
  [5, 0.93],
  [FEWEST_WORDS, 0.84],
] as const;

/** Direct quotes, without cue and source, of a text in another language than English: what stands in marks and is long enough. */
export function foreignQuotes(text: string, tokens: TokenTable): Quote[] {
  const quotations = scanQuotations(text, tokens);
  const quotes: Quote[] = [];
  for (let row = 0; row < quotations.length; row++) {
    const first = row;
    while (quotations.traits[row]! & QuotationTrait.GoesOn && row + 1 < quotations.length) row++;
    const words = wordsBetween(tokens, quotations, first, row);
    if (words >= FEWEST_WORDS) quotes.push(toQuote(tokens, quotations, first, row, words));
  }
  return quotes;
}

function wordsBetween(
  tokens: TokenTable,
  { firsts, ends }: QuotationTable,
  first: number,
  last: number,
): number {
  let words = 0;
  for (let row = first; row <= last; row++)
    for (let token = firsts[row]!; token < ends[row]!; token++)
      if (tokens.shapes[token]! <= Shape.Alphanumeric) words++;
  return words;
}

function toQuote(
  { starts, ends }: TokenTable,
  quotations: QuotationTable,
  first: number,
  last: number,
  words: number,
): Quote {
  const content: Span[] = [];
  for (let row = first; row <= last; row++)
    content.push({ start: starts[quotations.firsts[row]!]!, end: ends[quotations.ends[row]! - 1]! });
  return {
    kind: 'direct',
    content,
    cue: null,
    modality: 'asserted',
    source: null,
    sourceScore: 0,
    unclosed: (quotations.traits[last]! & QuotationTrait.Unclosed) !== 0,
    score: SCORES.find(([fewest]) => words >= fewest)![1],
    why: ['marks alone: the text is not English'],
  };
}
