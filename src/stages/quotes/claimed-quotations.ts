import { Gap, Shape } from '../../document/token-table.js';
import { Place, QuotationTrait } from '../../text/quotation-marks.js';
import { clauseStart } from './clauses.js';
import { findCues, type Cue } from './cues.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { claim, trimmed, type Search } from './statement-search.js';
import { WordClass } from './word-classes.js';

const SHORTEST_LONE = 8;

const SHORTEST_OPENING = 4;
/** `“I did.”` */
const SHORTEST_TURN = 3;
const SHORTEST_SENTENCE = 6;

/** The quotation that ends right before `left`, with the paragraphs that it takes up. */
export function quotationBefore({ passage, taken }: Search, left: number, sentence: number): TokenSpan[] {
  const { tokens, quotations } = passage;
  let last = left - 1;
  if (last >= 0 && tokens.shapes[last] === Shape.Comma) last--;
  if (last < 0 || quotations.places[last] !== Place.Closer) return [];
  if (last < passage.sentenceFirsts[sentence]!) return [];
  const spans: TokenSpan[] = [];
  for (let row = quotations.rows[last]! - 1; row >= 0; row--) {
    const first = quotations.firsts[row]!;
    if (taken[first] !== 0) break;
    spans.unshift(withLead(passage, first, quotations.ends[row]!, sentence));
    if ((quotations.traits[row]! & QuotationTrait.TakenUp) === 0) break;
  }
  return spans;
}

/** A quotation at the end of a clause takes the clause in: `It was “a mistake,” she said`. */
function withLead(passage: Passage, first: number, end: number, sentence: number): TokenSpan {
  const least = passage.sentenceFirsts[sentence]!;
  if (first <= least || passage.quotations.places[first - 1] === Place.Closer) return { first, end };
  return trimmed(passage, least, first)?.first === least ? { first: least, end } : { first, end };
}

/** The quotation that a cue announces: `said: “…”`, `said on Monday, “…”`, with what stands between when it belongs to it. */
export function quotationAfter(
  search: Search,
  right: number,
  end: number,
  cue: Cue,
  hasBefore: boolean,
): TokenSpan[] {
  const { passage, taken } = search;
  const { tokens, quotations, classes } = passage;
  let token = right;
  const furthest = Math.min(end, right + 24);
  while (token < furthest && quotations.places[token] !== Place.Opener) {
    if ((classes[token]! & WordClass.Speech) !== 0 && !cue.hasListener) return [];
    token++;
  }
  const paragraph = passage.paragraphs[passage.sentenceOf[cue.first]!];
  if (token >= furthest) {
    const colon = tokens.shapes[end - 1] === Shape.Colon && end < tokens.length;
    if (!colon || quotations.places[end] !== Place.Opener || hasBefore) return [];
    return chain(search, quotations.rows[end]! - 1);
  }
  if (taken[token] !== 0) return [];
  const mark = tokens.shapes[token - 1]!;
  const announces = token === right || mark === Shape.Comma || mark === Shape.Colon || mark === Shape.Dash;
  const row = quotations.rows[token]! - 1;
  const size = quotations.ends[row]! - token - 2;
  if (announces && (size >= 3 || mark === Shape.Colon)) {
    const closes = quotations.ends[row]!;
    const isWhole = closes >= end - 1 || size >= 6 || paragraph === undefined;
    if (isWhole) return chain(search, row);
  }
  if (hasBefore) return [];
  const that = clauseStart(passage, cue, right, end);
  if (that < 0 || that > token) return announces && !cue.isWeak ? chain(search, row) : [];
  const content = trimmed(passage, that, end);
  return content === null ? [] : [content];
}

/** A quotation and the paragraphs that take it up. */
function chain({ passage: { quotations }, taken }: Search, row: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (; row < quotations.length && spans.length < 6; row++) {
    if (taken[quotations.firsts[row]!] !== 0) break;
    spans.push({ first: quotations.firsts[row]!, end: quotations.ends[row]! });
    if ((quotations.traits[row]! & QuotationTrait.GoesOn) === 0) break;
  }
  return spans;
}

/** The quotation that opens the next sentence of the paragraph, unless a cue of its own follows it. */
export function quotationNext(search: Search, sentence: number): TokenSpan[] {
  const { passage } = search;
  const next = sentence + 1;
  if (next >= passage.sentenceCount || passage.paragraphs[next] !== passage.paragraphs[sentence]) return [];
  const first = passage.sentenceFirsts[next]!;
  if (passage.quotations.places[first] !== Place.Opener) return [];
  const row = passage.quotations.rows[first]! - 1;
  const rest = passage.quotations.ends[row]!;
  const cues = findCues(passage, rest, Math.min(passage.sentenceEnds[next]!, rest + 12));
  return cues.length > 0 ? [] : chain(search, row);
}

/** How many tokens a quotation must have to stand alone: few in a dialogue, more inside a paragraph, most inside a sentence. */
function shortestAlone(passage: Passage, row: number, opensParagraph: boolean): number {
  if (!isSentence(passage, row)) return opensParagraph ? SHORTEST_OPENING : SHORTEST_LONE;
  return opensParagraph ? SHORTEST_TURN : SHORTEST_SENTENCE;
}

/** Whether a quotation is a sentence of its own: it opens one, and has the full stop inside. */
function isSentence({ tokens, quotations, sentenceFirsts, sentenceOf }: Passage, row: number): boolean {
  const first = quotations.firsts[row]!;
  const last = quotations.ends[row]! - 2;
  const stop = tokens.shapes[last]!;
  const isClosed = stop === Shape.Stop || stop === Shape.Exclamation || stop === Shape.Ellipsis;
  return isClosed && sentenceFirsts[sentenceOf[first]!] === first;
}

/** Quotations that no cue claims and that are too long for scare quotes or titles stand alone. */
export function findLone(search: Search): void {
  const { passage, taken } = search;
  const { quotations, tokens } = passage;
  for (let row = 0; row < quotations.length; row++) {
    const first = quotations.firsts[row]!;
    if (taken[first] !== 0) continue;
    const size = quotations.ends[row]! - first - 2;
    const opensParagraph = tokens.gaps[first]! >= Gap.Line;
    if (size < shortestAlone(passage, row, opensParagraph)) continue;
    const content = chain(search, row);
    const sentence = passage.sentenceOf[first]!;
    if (content.length > 0)
      claim(search, { content, cue: null, source: null, rule: 'lone quotation', sentence });
  }
}
