import type { QuoteKind } from '../../document/layers.js';
import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';

const DIRECT_SHARE = 0.9;

/** Direct when nine in ten words stand in quotation marks, mixed when some do, else indirect. */
export function kindOf({ tokens, quotations }: Passage, content: readonly TokenSpan[]): QuoteKind {
  let words = 0;
  let quoted = 0;
  for (const { first, end } of content)
    for (let token = first; token < end; token++) {
      if (tokens.shapes[token]! > Shape.Clitic) continue;
      words++;
      if (quotations.places[token] !== Place.Outside) quoted++;
    }
  if (quoted === 0) return 'indirect';
  return quoted >= DIRECT_SHARE * words ? 'direct' : 'mixed';
}
