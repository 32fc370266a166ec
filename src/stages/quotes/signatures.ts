import { Gap, Shape } from '../../document/token-table.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';

const LONGEST_NAME = 7;
const SHORTEST_QUOTATION = 4;

/** A quotation signed by its speaker: `“We lost.” — Ann Porter`. */
export interface SignedQuotation {
  readonly quotation: TokenSpan;
  readonly dash: number;
  readonly name: TokenSpan;
}

/** Quotations at the start of a sentence that a dash and a run of capitalised words follow, to the end of the sentence. */
export function findSigned({ tokens, quotations, sentenceFirsts, sentenceOf }: Passage): SignedQuotation[] {
  const { shapes, gaps, length } = tokens;
  const found: SignedQuotation[] = [];
  for (let row = 0; row < quotations.length; row++) {
    const first = quotations.firsts[row]!;
    const dash = quotations.ends[row]!;
    const opens = sentenceFirsts[sentenceOf[first]!] === first;
    if (!opens || dash - first < SHORTEST_QUOTATION + 2) continue;
    if (dash + 1 >= length || shapes[dash] !== Shape.Dash) continue;
    let end = dash + 1;
    while (end < length && end - dash <= LONGEST_NAME && gaps[end]! < Gap.Line && isNamePart(shapes[end]!))
      end++;
    const isWhole = end === length || gaps[end]! >= Gap.Line || shapes[end] === Shape.Stop;
    const isName = end > dash + 1 && shapes[dash + 1] !== Shape.Lower;
    if (isWhole && isName)
      found.push({ quotation: { first, end: dash }, dash, name: { first: dash + 1, end } });
  }
  return found;
}

function isNamePart(shape: number): boolean {
  return (
    shape === Shape.Capital || shape === Shape.AllCaps || shape === Shape.MixedCase || shape === Shape.Initial
  );
}
