import type { SentenceReader } from './reader.js';

const FUTURE =
  /^(will|'ll|shall|plans|scheduled|due|expected|set|upcoming|until|till|expires|expire|deadline)$/;
const PAST =
  /^(was|were|had|said|told|announced|did|died|won|lost|held|met|arrived|began|killed|since|came|went|took|made|gave|found|left|became)$/;
const TO_COME = /^(is|are|plans|scheduled|due|expected|set|going|hopes|intends)$/;
const REACH = 12;

/**
 * Whether the words before a date tell of what is to come (1) or has been (-1), 0 where they say `would`, which is either; null
 * where nothing tells. A verb right after it may be to come as well: `Tuesday will be`.
 */
export function directionOf(reader: SentenceReader, start: number): -1 | 0 | 1 | null {
  for (let at = start - 1; at >= Math.max(reader.first, start - REACH); at--) {
    const word = reader.lower(at);
    if (word === 'would') return 0;
    if (FUTURE.test(word) || (word === 'to' && TO_COME.test(reader.lower(at - 1)))) return 1;
    if (PAST.test(word) || /^[a-z]{3,}ed$/.test(word)) return -1;
  }
  for (let at = start + 1; at < Math.min(reader.end, start + 6); at++) {
    if (/^(will|'ll|shall)$/.test(reader.lower(at))) return start === reader.first || at < start + 3 ? 1 : -1;
    if (PAST.test(reader.lower(at))) return -1;
  }
  return null;
}
