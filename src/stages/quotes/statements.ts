import { Gap, Shape } from '../../document/token-table.js';
import { Place, QuotationTrait } from '../../text/quotation-marks.js';
import { findCues, type Cue } from './cues.js';
import { phraseAfter, phraseBefore, type TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { findSigned } from './signatures.js';
import { Word, WordClass } from './word-classes.js';

/** One thing said: its content in one or more stretches of tokens, the cue and the source. */
export interface Statement {
  readonly content: readonly TokenSpan[];
  readonly cue: Cue | null;
  readonly source: TokenSpan | null;
  /** The rule that found it. */
  readonly rule: string;
  readonly sentence: number;
}

/** The rule whose statements no other reading may take. */
export const SIGNATURE = 'signature';
/** The rule of a label that opens the text: `Pat Caddell: Voters worry`. */
export const HEADLINE = 'headline label';
/** The rule of a transcript's turns: `WALLACE: Well …`. */
export const TRANSCRIPT = 'transcript label';

/** A cue that is a mark: a dash, a colon. */
function markCue(mark: number): Cue {
  return {
    first: mark,
    end: mark + 1,
    groupFirst: mark,
    isWeak: false,
    hasListener: false,
    isAccording: false,
  };
}

/** Statements by the first token of their cues. */
export function rulesByCue(statements: readonly Statement[]): ReadonlyMap<number, Statement> {
  const byCue = new Map<number, Statement>();
  for (const statement of statements) if (statement.cue !== null) byCue.set(statement.cue.first, statement);
  return byCue;
}

/** Tokens that no content may take again, and those found so far. */
interface Search {
  readonly passage: Passage;
  readonly taken: Uint8Array;
  readonly found: Statement[];
}

/** Everything said in a passage, in order of its cues. Linear in the tokens, but for the asides that a phrase may skip. */
export function findStatements(passage: Passage): Statement[] {
  const search: Search = { passage, taken: new Uint8Array(passage.tokens.length), found: [] };
  for (const { quotation, dash, name } of findSigned(passage)) {
    const cue = markCue(dash);
    const sentence = passage.sentenceOf[quotation.first]!;
    add(search, { content: [quotation], cue, source: name, rule: SIGNATURE, sentence });
  }
  for (let sentence = 0; sentence < passage.sentenceCount; sentence++) {
    const first = passage.sentenceFirsts[sentence]!;
    const end = passage.sentenceEnds[sentence]!;
    if (findLabelled(search, sentence, first, end)) continue;
    for (const cue of findCues(passage, first, end))
      if (search.taken[cue.first] === 0) readCue(search, sentence, cue);
  }
  findLone(search);
  return search.found.sort((a, b) => a.content[0]!.first - b.content[0]!.first);
}

function add(search: Search, statement: Statement): void {
  for (const { first, end } of statement.content) search.taken.fill(1, first, end);
  search.found.push(statement);
}

/** `WALLACE: Well …`, `Pat Caddell: Voters worry`: a name, a colon, what it says. */
function findLabelled(search: Search, sentence: number, first: number, end: number): boolean {
  const { tokens, names, quotations, sentenceFirsts } = search.passage;
  let colon = first;
  while (colon < end && colon - first < 6 && tokens.shapes[colon] !== Shape.Colon) {
    const shape = tokens.shapes[colon]!;
    if (shape === Shape.Lower || shape >= Shape.Number || quotations.places[colon] !== Place.Outside)
      return false;
    colon++;
  }
  if (
    colon === first ||
    colon + 2 > end ||
    tokens.shapes[colon] !== Shape.Colon ||
    tokens.gaps[first]! < Gap.Line
  )
    return false;
  let named = false;
  for (let token = first; token < colon; token++)
    if (names[token] !== 0 || tokens.shapes[token] === Shape.AllCaps) named = true;
  if (!named) return false;
  const content = trimmed(search.passage, colon + 1, end);
  if (content === null) return false;
  const cue = markCue(colon);
  const rule = sentenceFirsts[0] === first ? HEADLINE : TRANSCRIPT;
  add(search, { content: [content], cue, source: { first, end: colon }, rule, sentence });
  return true;
}

/** A content without blanks, outer commas and its sentence's full stop; null when nothing is left. */
function trimmed({ tokens, quotations }: Passage, first: number, end: number): TokenSpan | null {
  const isEdge = (token: number): boolean => {
    const shape = tokens.shapes[token]!;
    return quotations.places[token] === Place.Outside && shape >= Shape.Comma && shape <= Shape.Dash;
  };
  while (first < end && isEdge(first)) first++;
  while (end > first && isEdge(end - 1)) end--;
  return end > first ? { first, end } : null;
}

function readCue(search: Search, sentence: number, cue: Cue): void {
  const { passage } = search;
  const least = passage.sentenceFirsts[sentence]!;
  const end = passage.sentenceEnds[sentence]!;
  if (cue.isAccording) {
    const source = phraseAfter(passage, cue.end, end);
    if (source === null) return;
    const content =
      trimmed(passage, least, cue.first) ?? trimmed(passage, asideEnd(passage, source.end, end), end);
    if (content !== null && free(search, content))
      add(search, { content: [content], cue, source, rule: 'according to', sentence });
    return;
  }
  const { source, left, right } = sourceOf(passage, cue, least, end);
  const before = quotationBefore(search, left, sentence);
  const after = quotationAfter(search, right, end, cue, before.length > 0);
  if (before.length > 0 || after.length > 0) {
    // `… she said. "No."`: what follows in the paragraph goes on
    const more = before.length > 0 && after.length === 0 ? quotationNext(search, sentence) : [];
    add(search, {
      content: [...before, ...after, ...more],
      cue,
      source,
      rule: 'quotation beside cue',
      sentence,
    });
    return;
  }
  const content = indirect(search, cue, source, left, right, least, end);
  if (content !== null && free(search, content))
    add(search, { content: [content], cue, source, rule: 'reported clause', sentence });
}

function free({ taken }: Search, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) if (taken[token] !== 0) return false;
  return true;
}

/** The speaker beside a cue, and where speaker and cue together begin and end. */
function sourceOf(passage: Passage, cue: Cue, least: number, end: number) {
  const { tokens, quotations } = passage;
  const before = cue.groupFirst - 1;
  const isInverted =
    before < least ||
    quotations.places[before] === Place.Closer ||
    (tokens.shapes[before] === Shape.Comma && quotations.places[before - 1] === Place.Closer);
  let source = isInverted ? phraseAfter(passage, cue.end, end) : phraseBefore(passage, cue.groupFirst, least);
  if (source === null && !isInverted && tokens.shapes[before] === Shape.Comma)
    source = phraseAfter(passage, cue.end, end);
  const follows = source !== null && source.first >= cue.end;
  const left = source === null || follows ? cue.groupFirst : source.first;
  const right = source !== null && follows ? source.end : cue.end;
  return { source, left, right };
}

/** The quotation that ends right before `left`, with the paragraphs that it takes up. */
function quotationBefore({ passage, taken }: Search, left: number, sentence: number): TokenSpan[] {
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
function quotationAfter(
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
function quotationNext(search: Search, sentence: number): TokenSpan[] {
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

/** Where the clause that a cue reports begins: after `that`, or right after the cue and its listener; -1 without one. */
function clauseStart({ tokens, classes, names }: Passage, cue: Cue, right: number, end: number): number {
  const furthest = Math.min(end, right + 14);
  for (let token = right; token < furthest; token++) if (tokens.words[token] === Word.that) return token;
  if (!cue.hasListener) return cue.isWeak && right === cue.end ? right : right < end ? right : -1;
  // the listener: one name or phrase, then the clause
  let token = right;
  while (token < furthest && (names[token] !== 0 || (classes[token]! & WordClass.Determiner) !== 0)) token++;
  return token === right ? right + 1 : token;
}

function indirect(
  search: Search,
  cue: Cue,
  source: TokenSpan | null,
  left: number,
  right: number,
  least: number,
  end: number,
): TokenSpan | null {
  const { passage } = search;
  const { tokens, classes } = passage;
  const that = thatAfter(passage, right, end);
  if (that >= 0) return trimmed(passage, that, clauseEnd(passage, that, end));
  const after = right < end ? tokens.shapes[right]! : Shape.Stop;
  const isFinal =
    after === Shape.Stop || after === Shape.Comma || (classes[right]! & WordClass.Preposition) !== 0;
  if (isFinal && source !== null && tokens.shapes[left - 1] === Shape.Comma)
    return trimmed(passage, least, left);
  if (cue.isWeak || source === null || source.first >= cue.end || cue.hasListener) return null;
  if (isFinal && after !== Shape.Comma && (classes[right]! & WordClass.Preposition) === 0) return null;
  const start = afterAdverbial(passage, right, end);
  return end - start < 3 ? null : trimmed(passage, start, clauseEnd(passage, start, end));
}

/** `that` right after the cue, or after a listener or an adverbial. */
function thatAfter({ tokens, classes, quotations }: Passage, right: number, end: number): number {
  const furthest = Math.min(end, right + 10);
  for (let token = right; token < furthest; token++) {
    if (tokens.words[token] === Word.that) return token;
    if (quotations.places[token] !== Place.Outside || (classes[token]! & WordClass.Speech) !== 0) return -1;
  }
  return -1;
}

/** After `on Wednesday`, `in a statement`: where the clause begins. */
function afterAdverbial(passage: Passage, right: number, end: number): number {
  const { tokens, classes } = passage;
  let token = right;
  while (token < end && (classes[token]! & WordClass.Preposition) !== 0) {
    const phrase = phraseAfter(passage, token + 1, Math.min(end, token + 6));
    if (phrase === null) break;
    token = phrase.end;
    if (tokens.shapes[token] === Shape.Comma) token++;
  }
  return token >= end ? right : token;
}

/** Where a reported clause ends: before a second speaker's `, CNN reported`, else with its sentence. */
function clauseEnd({ classes, tokens }: Passage, first: number, end: number): number {
  for (let token = end - 2; token > first && token > end - 8; token--)
    if ((classes[token]! & WordClass.Speech) !== 0 && tokens.shapes[token + 1] === Shape.Stop)
      for (let comma = token - 1; comma > first && comma > token - 6; comma--)
        if (tokens.shapes[comma] === Shape.Comma) return comma;
  return end;
}

function asideEnd({ tokens }: Passage, from: number, end: number): number {
  for (let token = from; token < Math.min(end, from + LONGEST_ASIDE); token++)
    if (tokens.shapes[token] === Shape.Comma) return token + 1;
  return from;
}

const LONGEST_ASIDE = 30;
const SHORTEST_LONE = 8;
const SHORTEST_OPENING = 4;

/** Quotations that no cue claims and that are too long for scare quotes or titles stand alone. */
function findLone(search: Search): void {
  const { passage, taken } = search;
  const { quotations, tokens } = passage;
  for (let row = 0; row < quotations.length; row++) {
    const first = quotations.firsts[row]!;
    if (taken[first] !== 0) continue;
    const size = quotations.ends[row]! - first - 2;
    const opensParagraph = tokens.gaps[first]! >= Gap.Line;
    if (size < SHORTEST_OPENING || (size < SHORTEST_LONE && !opensParagraph)) continue;
    const content = chain(search, row);
    const sentence = passage.sentenceOf[first]!;
    if (content.length > 0)
      add(search, { content, cue: null, source: null, rule: 'lone quotation', sentence });
  }
}
