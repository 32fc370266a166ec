import type { Mention } from '../../document/layers.js';
import { hashWord } from '../../text/word-hash.js';
import type { TokenSpan } from './noun-phrases.js';

const ON = hashWord('on');

/** A cue with the day right after it: `said on Wednesday`, as far as content and source leave it free. */
export function withDay(
  words: Uint32Array,
  entities: readonly Mention[],
  cue: TokenSpan,
  taken: readonly TokenSpan[],
): TokenSpan {
  const first = words[cue.end] === ON ? cue.end + 1 : cue.end;
  const day = dateAt(entities, first);
  if (day === null || taken.some((span) => span.first < day.endToken && span.end > cue.end)) return cue;
  return { first: cue.first, end: day.endToken };
}

/** The date that begins at a token; null when none does. Logarithmic. */
function dateAt(entities: readonly Mention[], token: number): Mention | null {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entities[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  const mention = entities[low];
  return mention?.firstToken === token && mention.type === 'DATE' ? mention : null;
}
