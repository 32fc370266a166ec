import { Gap, Shape, type TokenTable } from '../document/token-table.js';

/** Where a token stands: one value a token, in {@link QuotationTable.places}. */
export const Place = { Outside: 0, Inside: 1, Opener: 2, Closer: 3 } as const;
export type Place = (typeof Place)[keyof typeof Place];

/** Facts about a quotation: bits of {@link QuotationTable.traits}. */
export const QuotationTrait = {
  /** Its paragraph ends without a closing mark. */
  Unclosed: 1,
  /** The next paragraph takes it up with a mark of its own: the next row. */
  GoesOn: 2,
  /** It takes up the row before. */
  TakenUp: 4,
  /** It stands in single marks. */
  Single: 8,
} as const;

/** Stretches of a text that stand in quotation marks, one row a stretch, in order and never overlapping. */
export interface QuotationTable {
  readonly length: number;
  /** The opening mark's token. */
  readonly firsts: Uint32Array;
  /** Index after the closing mark; after the paragraph's last token when it is unclosed. */
  readonly ends: Uint32Array;
  /** {@link QuotationTrait} bits */
  readonly traits: Uint8Array;
  /** {@link Place} of each token. */
  readonly places: Uint8Array;
  /** Row of the quotation that holds a token, plus one; 0 outside. */
  readonly rows: Uint32Array;
}

const LOW_OPENER = 0x201e;
const GRAVE = 0x60;

/** What a mark's glyph says: 1 opens, -1 closes, 0 either. */
function direction(unit: number, shape: number): number {
  if (shape === Shape.DoubleMark) {
    if (unit === 0x201c || unit === LOW_OPENER || unit === 0x201f || unit === 0xab || unit === GRAVE)
      return 1;
    return unit === 0x201d || unit === 0xbb ? -1 : 0;
  }
  if (unit === 0x2018 || unit === 0x201a || unit === 0x2039 || unit === GRAVE) return 1;
  return unit === 0x203a ? -1 : 0;
}

/** A table under construction. */
class Rows implements QuotationTable {
  length = 0;
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  readonly traits: Uint8Array;
  readonly places: Uint8Array;
  readonly rows: Uint32Array;

  constructor(tokens: number, marks: number) {
    this.firsts = new Uint32Array(marks);
    this.ends = new Uint32Array(marks);
    this.traits = new Uint8Array(marks);
    this.places = new Uint8Array(tokens);
    this.rows = new Uint32Array(tokens);
  }

  add(first: number, end: number, traits: number): void {
    const row = this.length++;
    this.firsts[row] = first;
    this.ends[row] = end;
    this.traits[row] = traits;
    this.rows.fill(row + 1, first, end);
    this.places.fill(Place.Inside, first, end);
    this.places[first] = Place.Opener;
    if ((traits & QuotationTrait.Unclosed) === 0) this.places[end - 1] = Place.Closer;
  }
}

/** Whether a mark can open: a blank, a bracket or a dash before it, none after. */
function opens({ gaps, shapes, length }: TokenTable, mark: number): boolean {
  if (mark + 1 < length && gaps[mark + 1] !== Gap.None) return false;
  if (mark === 0 || gaps[mark] !== Gap.None) return mark + 1 < length;
  const before = shapes[mark - 1];
  return before === Shape.OpenBracket || before === Shape.Dash;
}

/** Whether a mark can close: nothing before it, a blank or a mark after. */
function closes({ gaps, shapes, length }: TokenTable, mark: number): boolean {
  if (mark === 0 || gaps[mark] !== Gap.None) return false;
  if (mark + 1 >= length || gaps[mark + 1] !== Gap.None) return true;
  const after = shapes[mark + 1]!;
  return after >= Shape.Comma && after <= Shape.SingleMark;
}

/**
 * Finds what stands in quotation marks: `"…"`, `“…”`, `„…“`, `«…»`, `''…''`, two backticks and `''`. Marks of another glyph
 * inside an open quotation nest. One that its paragraph leaves open ends there, *unclosed*; when the next paragraph begins
 * with a mark, that one takes it up. Single marks are read outside of the double ones: a British text may have both. Linear in the tokens.
 */
export function scanQuotations(text: string, tokens: TokenTable): QuotationTable {
  let doubles = 0;
  let singles = 0;
  for (let token = 0; token < tokens.length; token++) {
    if (tokens.shapes[token] === Shape.DoubleMark) doubles++;
    else if (tokens.shapes[token] === Shape.SingleMark) singles++;
  }
  const inDoubles = new Rows(tokens.length, doubles);
  if (doubles > 0) scanDoubles(text, tokens, inDoubles);
  if (singles === 0) return inDoubles;
  const inSingles = new Rows(tokens.length, singles);
  scanSingles(text, tokens, inDoubles.places, inSingles);
  if (inDoubles.length === 0) return inSingles;
  return inSingles.length === 0 ? inDoubles : merged(tokens.length, inDoubles, inSingles);
}

/** The rows of two tables that do not overlap, in order. */
function merged(tokens: number, left: Rows, right: Rows): Rows {
  const table = new Rows(tokens, left.length + right.length);
  for (let l = 0, r = 0; l < left.length || r < right.length;) {
    const isLeft = r === right.length || (l < left.length && left.firsts[l]! < right.firsts[r]!);
    const from = isLeft ? left : right;
    const row = isLeft ? l++ : r++;
    table.add(from.firsts[row]!, from.ends[row]!, from.traits[row]!);
  }
  return table;
}

function scanDoubles(text: string, tokens: TokenTable, table: Rows): void {
  const { length, shapes, gaps, starts } = tokens;
  let open = -1;
  let openUnit = 0;
  let nested = 0; // the glyph's opener of a nested quotation, or 0
  let traits = 0;
  for (let token = 0; token < length; token++) {
    if (open >= 0 && gaps[token]! >= Gap.Line) {
      // the paragraph ends with the quotation open
      const goesOn = shapes[token] === Shape.DoubleMark && opens(tokens, token);
      table.add(open, token, traits | QuotationTrait.Unclosed | (goesOn ? QuotationTrait.GoesOn : 0));
      open = -1;
      traits = goesOn ? QuotationTrait.TakenUp : 0;
    }
    if (shapes[token] !== Shape.DoubleMark) continue;
    const unit = text.charCodeAt(starts[token]!);
    const way = direction(unit, Shape.DoubleMark);
    if (open < 0) {
      if (way < 0 || (way === 0 && !opens(tokens, token) && closes(tokens, token))) continue; // stray
      open = token;
      openUnit = unit;
      nested = 0;
      continue;
    }
    const opensHere = way > 0 || (way === 0 && opens(tokens, token) && !closes(tokens, token));
    if (opensHere && !(openUnit === LOW_OPENER && unit === 0x201c)) {
      if (unit !== openUnit) {
        nested = unit;
        continue;
      }
      // a second opener of the same kind: the first was never closed
      table.add(open, token, traits | QuotationTrait.Unclosed);
      open = token;
      traits = 0;
      continue;
    }
    if (nested !== 0 && matches(nested, unit)) {
      nested = 0;
      continue;
    }
    if (!matches(openUnit, unit) && closesLater(text, tokens, token, openUnit)) continue;
    table.add(open, token + 1, traits);
    open = -1;
    traits = 0;
  }
  if (open >= 0) table.add(open, length, traits | QuotationTrait.Unclosed);
}

/** Whether a closing glyph belongs to an opening one. */
function matches(opener: number, closer: number): boolean {
  if (opener === 0x201c || opener === 0x201f) return closer === 0x201d;
  if (opener === LOW_OPENER) return closer === 0x201c || closer === 0x201d;
  if (opener === 0xab) return closer === 0xbb;
  if (opener === GRAVE) return closer === 0x27;
  return opener === closer;
}

const LOOK_AHEAD = 60;

/** Whether a fitting closer follows soon in the same paragraph, so that a mark of another glyph is a stray one. */
function closesLater(text: string, tokens: TokenTable, mark: number, opener: number): boolean {
  const last = Math.min(tokens.length, mark + LOOK_AHEAD);
  for (let token = mark + 1; token < last && tokens.gaps[token]! < Gap.Line; token++) {
    if (tokens.shapes[token] !== Shape.DoubleMark) continue;
    const unit = text.charCodeAt(tokens.starts[token]!);
    if (matches(opener, unit) && closes(tokens, token)) return true;
    if (direction(unit, Shape.DoubleMark) > 0 || opens(tokens, token)) return false;
  }
  return false;
}

/** Reads single marks; a token that stands in double marks ends what is open. */
function scanSingles(text: string, tokens: TokenTable, doubles: Uint8Array, table: Rows): void {
  const { length, shapes, gaps, starts } = tokens;
  let open = -1;
  let doubtful = -1; // a closer that may be the apostrophe of a plural: `the boys' club`
  const close = (mark: number): void => {
    if (mark > open + 1) table.add(open, mark + 1, QuotationTrait.Single);
    open = -1;
    doubtful = -1;
  };
  for (let token = 0; token < length; token++) {
    if (open >= 0 && (gaps[token]! >= Gap.Line || doubles[token] !== Place.Outside)) {
      if (doubtful >= 0) close(doubtful);
      open = -1;
      doubtful = -1;
    }
    if (shapes[token] !== Shape.SingleMark || doubles[token] !== Place.Outside) continue;
    const way = direction(text.charCodeAt(starts[token]!), Shape.SingleMark);
    if (way > 0 || (opens(tokens, token) && !closes(tokens, token))) {
      if (open >= 0 && doubtful >= 0) close(doubtful);
      if (open < 0) open = token;
    } else if (open >= 0 && closes(tokens, token)) {
      const before = shapes[token - 1]!;
      const after = token + 1 < length ? shapes[token + 1]! : Shape.Stop;
      const isSure =
        (before >= Shape.Comma && before <= Shape.Dash) || (after >= Shape.Comma && after <= Shape.Dash);
      if (isSure || token + 1 === length || gaps[token + 1]! >= Gap.Line) close(token);
      else doubtful = token;
    }
  }
  if (open >= 0 && doubtful >= 0) close(doubtful);
}
