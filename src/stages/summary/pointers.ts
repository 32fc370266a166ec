import { Shape, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { Cue } from './cues.js';
import { PREPOSITIONS } from './prepositions.js';

const THAT = hashWord('that');
const THOSE = hashWord('those');
const SUCH = hashWord('such');

/** `for that hearing`, `all of this and more`, `denied those claims`; not `this week`, `he said that she`, `those who stayed`. */
export function pointsBack(
  { words, shapes }: TokenTable,
  demonstrative: number,
  first: number,
  nextCues: number,
): boolean {
  const isBehindPreposition = demonstrative > first && PREPOSITIONS.has(words[demonstrative - 1]!);
  if (nextCues & (Cue.TimeNoun | Cue.Date)) return false;
  if (words[demonstrative] === SUCH) return false;
  // `in achieving that goal.`
  const next = shapes[demonstrative + 2]!;
  if (words[demonstrative] === THAT && nextCues === 0 && (next === Shape.Stop || next === Shape.Comma))
    return true;
  if (words[demonstrative] === THAT) return isBehindPreposition && (nextCues & ~Cue.Speech) === 0;
  if (words[demonstrative] === THOSE) return (nextCues & (Cue.Stop | Cue.Be)) === 0;
  return (
    (nextCues & (Cue.Stop | Cue.Be)) === 0 || (isBehindPreposition && shapes[demonstrative] === Shape.Lower)
  );
}
