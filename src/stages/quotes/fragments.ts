import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import type { TokenSpan } from './noun-phrases.js';

/** A content cut where a paragraph ends: each fragment lies within one. */
export function cutAtParagraphs({ gaps }: TokenTable, content: readonly TokenSpan[]): TokenSpan[] {
  const fragments: TokenSpan[] = [];
  for (const { first, end } of content) {
    let start = first;
    for (let token = first + 1; token < end; token++)
      if (gaps[token]! >= Gap.Line) {
        fragments.push({ first: start, end: token });
        start = token;
      }
    fragments.push({ first: start, end });
  }
  return fragments;
}

/** A cue without the marks after its words: `said` of `said:`. A mark alone is a cue: `Porter: “…”`. */
export function withoutMarks({ shapes }: TokenTable, { first, end }: TokenSpan): TokenSpan {
  while (end - first > 1 && shapes[end - 1]! >= Shape.Comma && shapes[end - 1]! <= Shape.Dash) end--;
  return { first, end };
}
