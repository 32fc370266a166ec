import type { SentenceReader } from './reader.js';

const FUTURE =
  /^(will|'ll|shall|plans|scheduled|due|expected|set|upcoming|until|till|expires|expire|deadline)$/;
const PAST =
  /^(was|were|had|said|told|announced|did|died|won|lost|held|met|arrived|began|killed|since|came|went|took|made|gave|found|left|became|rose|fell|sank|shut|ran|saw|sold|sat|quit|broke)$/;
const TO_COME =
  /^(is|are|plans?|scheduled|due|expected|set|going|hopes?|intends?|aims?|wants?|vows?|vowed|pledged|promised)$/;
const ENDED = /^[a-z]{3,}ed$/;
const REACH = 12;

/**
 * Whether the words before a date tell of what is to come (1) or has been (-1), 0 where they say `would`, which is either; null
 * where nothing tells. A verb right after it may be to come as well: `Tuesday will be`. Looks back over `reach` words.
 */
export function directionOf(reader: SentenceReader, start: number, reach = REACH): -1 | 0 | 1 | null {
  for (let at = start - 1; at >= Math.max(reader.first, start - reach); at--) {
    const word = reader.lower(at);
    if (word === 'would') return 0;
    if (FUTURE.test(word) || (word === 'to' && TO_COME.test(reader.lower(at - 1)))) return 1;
    // `ordered to appear`, but `managed to flee`: either
    if (word === 'to' && ENDED.test(reader.lower(at - 1))) return 0;
    // `will be tried` is decided by what stands before it
    if (PAST.test(word) || (ENDED.test(word) && reader.lower(at - 1) !== 'be')) return -1;
  }
  for (let at = start + 1; at < Math.min(reader.end, start + 6); at++) {
    if (/^(will|'ll|shall)$/.test(reader.lower(at)))
      return start <= reader.first + 1 || at < start + 3 ? 1 : -1;
    if (PAST.test(reader.lower(at))) return -1;
  }
  return null;
}
