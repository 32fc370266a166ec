import { Flag, type FlaggedSentences } from './sentence-flags.js';

/**
 * Flags what only the sentences around can tell: an answer needs its question, and a stop behind a blank, or none, is how links,
 * captions and headings end in a text whose sentences do not.
 */
export function markNeighbours({ flags, length }: FlaggedSentences, cased: boolean): void {
  let loose = 0;
  let open = 0;
  for (let row = 0; row < length; row++) {
    if (flags[row]! & Flag.LooseStop) loose++;
    if (flags[row]! & Flag.NoEnd) open++;
  }
  let odd = 0;
  if (cased && loose < length / 3) odd |= Flag.LooseStop;
  if (cased && open < length / 3) odd |= Flag.NoEnd;
  for (let row = 0; row < length; row++) {
    if (flags[row]! & odd) flags[row]! |= Flag.Fragment;
    if (row > 0 && flags[row - 1]! & Flag.Question) flags[row]! |= Flag.Connective;
  }
}
