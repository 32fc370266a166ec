import type { Furniture } from '../../document/layers.js';
import { findCaptions } from './captions.js';
import { findCreditsInProse } from './credits-in-prose.js';
import { sentenceEndFrom } from './furniture-sentences.js';
import { mayOpen, readOpener } from './openers.js';

const BLANK = 0x20;
const TAB = 0x09;
/** After these a sentence or a line may begin; 1 for each such unit. */
const ENDS = new Uint8Array(0x10000);
for (const mark of '\n.!?"”’)') ENDS[mark.charCodeAt(0)] = 1;

/**
 * Bylines, promotions, captions and artefacts of a text, sorted and never overlapping; none begins before `from` or reaches past `to`.
 * `outlet` is who the dateline names: `Rolling Stone: The year in songs` is a link then. Linear in the text: each way of looking costs a bounded amount where it begins.
 */
export function findFurniture(
  text: string,
  from: number,
  to: number,
  outlet: string | null = null,
): Furniture[] {
  const opened = openedPieces(text, from, to, outlet);
  const found = [...opened, ...findCreditsInProse(text, from, to, opened), ...findCaptions(text, from, to)];
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((piece) => {
    if (piece.start < end) return false;
    end = piece.end;
    return true;
  });
}

function openedPieces(text: string, from: number, to: number, outlet: string | null): Furniture[] {
  const found: Furniture[] = [];
  const links = outlet?.includes(' ') ? [`${outlet}: `, `${initialsOf(outlet)}: `] : [];
  for (let at = from, isStart = true; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK || unit === TAB) continue;
    const piece: Furniture | null = isStart && mayOpen(unit) ? readPiece(text, at, to, links) : null;
    isStart = piece !== null || ENDS[unit] === 1;
    if (piece === null) continue;
    found.push(piece);
    at = piece.end - 1;
  }
  return found;
}

function readPiece(text: string, at: number, to: number, links: readonly string[]): Furniture | null {
  if (links.some((link) => text.startsWith(link, at))) {
    const end = sentenceEndFrom(text, at, to);
    // A question is the outlet's own, in an interview.
    return text[end - 1] === '?' ? null : { start: at, end, kind: 'promotion' };
  }
  return readOpener(text, at, to);
}

/** `THR` of `The Hollywood Reporter`. */
function initialsOf(outlet: string): string {
  return outlet
    .split(' ')
    .map((word) => word[0])
    .join('');
}
