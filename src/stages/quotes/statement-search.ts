import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { Cue } from './cues.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';

/** One thing said: its content in one or more stretches of tokens, the cue and the source. */
export interface Statement {
  readonly content: readonly TokenSpan[];
  readonly cue: Cue | null;
  readonly source: TokenSpan | null;
  /** The rule that found it. */
  readonly rule: string;
  readonly sentence: number;
}

/** Tokens that no content may take again, and those found so far. */
export interface Search {
  readonly passage: Passage;
  readonly taken: Uint8Array;
  readonly found: Statement[];
}

export function claim(search: Search, statement: Statement): void {
  for (const { first, end } of statement.content) search.taken.fill(1, first, end);
  search.found.push(statement);
}

export function isFree({ taken }: Search, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) if (taken[token] !== 0) return false;
  return true;
}

/** A cue that is a mark: a dash, a colon. */
export function markCue(mark: number): Cue {
  return {
    first: mark,
    end: mark + 1,
    groupFirst: mark,
    isWeak: false,
    hasListener: false,
    isAccording: false,
  };
}

/** A content without blanks, outer commas and its sentence's full stop; null when nothing is left. */
export function trimmed({ tokens, quotations }: Passage, first: number, end: number): TokenSpan | null {
  const isEdge = (token: number): boolean => {
    const shape = tokens.shapes[token]!;
    return quotations.places[token] === Place.Outside && shape >= Shape.Comma && shape <= Shape.Dash;
  };
  while (first < end && isEdge(first)) first++;
  while (end > first && isEdge(end - 1)) end--;
  return end > first ? { first, end } : null;
}
