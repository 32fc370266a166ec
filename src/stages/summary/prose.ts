import type { TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { sentenceAt } from './sentence-at.js';

// LONDON (Reuters) — The bank raised its rate on Monday.
// └─ dateline ───┘   └─ prose ────────────────────────┘

/**
 * The sentences without the dateline, credit and furniture that they begin or end with. A sentence that is nothing else stays as
 * it is; so do the numbers of the sentences. The table given is not changed.
 */
export function proseSentences(
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
): SentenceTable {
  const pieces = [layer.dateline, layer.credit, ...layer.furniture]
    .filter((piece) => piece !== null)
    .sort((a, b) => a.start - b.start);
  if (pieces.length === 0 || sentences.length === 0) return sentences;
  const firsts = sentences.firsts.slice(0, sentences.length);
  const ends = sentences.ends.slice(0, sentences.length);
  const prose = { ...sentences, firsts, ends };
  // From both ends inwards: a dateline may stand behind an artefact, a promotion before a credit.
  for (const { start, end } of [...pieces, ...pieces.toReversed()]) {
    const last = sentenceAt(Math.max(start, end - 1), tokens, sentences);
    for (let row = sentenceAt(start, tokens, sentences); row <= last; row++)
      trim(prose, row, start, end, tokens);
  }
  return prose;
}

function isJoint(shape: number): boolean {
  return shape === Shape.Dash || shape === Shape.Colon || shape === Shape.Symbol;
}

/** Takes the tokens between two offsets off a sentence's start or end, with the dash that joins them. */
function trim(
  { firsts, ends }: Pick<SentenceTable, 'firsts' | 'ends'>,
  row: number,
  start: number,
  end: number,
  tokens: TokenTable,
): void {
  let first = firsts[row]!;
  let last = ends[row]!;
  if (tokens.starts[first]! >= start) {
    while (first < last && tokens.starts[first]! < end) first++;
    if (first > firsts[row]!) while (first < last && isJoint(tokens.shapes[first]!)) first++;
  }
  if (tokens.ends[last - 1]! <= end) {
    while (last > first && tokens.ends[last - 1]! > start) last--;
    if (last < ends[row]!) while (last > first && isJoint(tokens.shapes[last - 1]!)) last--;
  }
  if (first >= last) return;
  firsts[row] = first;
  ends[row] = last;
}
