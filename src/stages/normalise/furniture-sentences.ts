import { TITLE_ABBREVIATIONS } from '../../lexicons/abbreviations.js';
import { isLetter, isUpper } from '../../text/characters.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';

// Where a sentence of furniture begins and ends, told before there are tokens: by stops that are not part of a title or an
// initial. Bounded, so that a text without stops costs no more than another.

const INNER_STOPS = new WordSet([...TITLE_ABBREVIATIONS, 'jr', 'vs', 'no', 'v', 'co', 'inc', 'ltd', 'mr']);
const STOP = 0x2e;
const NEW_LINE = 0x0a;
const BLANK = 0x20;
const CLOSERS: ReadonlySet<number> = new Set(Array.from('"”’)]', (mark) => mark.charCodeAt(0)));
const LONGEST = 700;

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === NEW_LINE || unit === 0x09;
}

function endsSentence(unit: number): boolean {
  return unit === STOP || unit === 0x21 || unit === 0x3f;
}

/** Whether the stop at `at` belongs to the word before it: `Catherine E. Park`, `St. Quill`, `2 p.m. on Monday`. */
function isInnerStop(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
  const length = at - start;
  if (length === 0) return false;
  if (length === 1) return isUpper(text.charCodeAt(start)) || text.charCodeAt(start - 1) === STOP;
  return INNER_STOPS.has(hashWord(text, start, at));
}

/** End of the sentence or line that holds `from`, its closing marks included; not past `to`. */
export function sentenceEndFrom(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === NEW_LINE) return at;
    if (!endsSentence(unit)) continue;
    let end = at + 1;
    while (end < limit && (endsSentence(text.charCodeAt(end)) || CLOSERS.has(text.charCodeAt(end)))) end++;
    if (end < text.length && !isBlank(text.charCodeAt(end))) continue;
    if (unit === STOP && end === at + 1 && end < to && isInnerStop(text, at)) continue;
    return end;
  }
  return limit;
}

/** Start of the sentence or line that holds `at`; not before `from`. -1 when it would be too long for furniture. */
export function sentenceStartBefore(text: string, at: number, from: number): number {
  const limit = Math.max(from, at - LONGEST);
  for (let start = at; start > limit; start--) {
    const unit = text.charCodeAt(start - 1);
    if (unit === NEW_LINE) return skipBlanks(text, start, at);
    if (!isBlank(unit)) continue;
    let last = start - 2;
    while (last > limit && CLOSERS.has(text.charCodeAt(last))) last--;
    if (last < limit || !endsSentence(text.charCodeAt(last))) continue;
    if (text.charCodeAt(last) === STOP && last === start - 2 && isInnerStop(text, last)) continue;
    return skipBlanks(text, start, at);
  }
  return limit === from ? skipBlanks(text, from, at) : -1;
}

function skipBlanks(text: string, start: number, to: number): number {
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  return start;
}
