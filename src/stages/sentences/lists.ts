import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';

// Run-in lists: enumerators that count on within one block tell each other to be enumerators.
//
//   1. Peel the onion 2. Chop it          a) first b) second          • one • two
//   └┘ item                               └┘ item                     └ item

/** What a list says about a token: nothing, that an item starts there, or that it stands within an enumerator. */
export const ListPlace = { None: 0, Item: 1, Enumerator: 2 } as const;

const BULLETS: ReadonlySet<number> = new Set(
  ['•', '⁃', '‣', '▪', '●', '◦', '■'].map((bullet) => hashForm(bullet)),
);
const STOP = hashForm('.');
const BRACKET = hashForm(')');
const LONGEST_NUMBER = 2;
const STOP_STYLE = 1;
const BRACKET_STYLE = 2;
const BOTH_STYLE = 3;
/** Items are no farther apart than this. */
const FARTHEST = 400;

/** Places of run-in lists, one value a token; null when the text has none. Linear in the tokens. */
export function findLists(tokens: TokenTable): Uint8Array | null {
  let places: Uint8Array | null = null;
  let lastToken = -1;
  let lastValue = -1;
  let lastStyle = 0;
  for (let token = 0; token < tokens.length; token++) {
    if (tokens.gaps[token]! >= Gap.Line && token > 0) lastToken = -1;
    if (isBullet(tokens, token)) {
      places ??= new Uint8Array(tokens.length);
      places[token] = ListPlace.Item;
      continue;
    }
    const value = enumeratorValue(tokens, token);
    if (value < 0) continue;
    const style = enumeratorStyle(tokens, token);
    if (style === 0) continue;
    const isNext =
      lastToken >= 0 && style === lastStyle && value === lastValue + 1 && token - lastToken < FARTHEST;
    if (isNext) {
      places ??= new Uint8Array(tokens.length);
      markItem(places, lastToken, lastStyle);
      markItem(places, token, style);
    }
    lastToken = token;
    lastValue = value;
    lastStyle = style;
  }
  return places;
}

function markItem(places: Uint8Array, token: number, style: number): void {
  // A bullet before the enumerator starts the item already.
  places[token] = token > 0 && places[token - 1] === ListPlace.Item ? ListPlace.Enumerator : ListPlace.Item;
  const marks = style === BOTH_STYLE ? 2 : 1;
  for (let at = token + 1; at <= token + marks + 1 && at < places.length; at++)
    if (places[at] === ListPlace.None) places[at] = ListPlace.Enumerator;
}

function isBullet({ shapes, forms }: TokenTable, token: number): boolean {
  return shapes[token] === Shape.Symbol && BULLETS.has(forms[token]!);
}

/** What each enumerator counts, by the hash of its form: 7 for `7`, 1001 for `a`. */
const VALUES: ReadonlyMap<number, number> = new Map([
  ...Array.from({ length: 100 }, (_, value) => [hashForm(String(value)), value] as const),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter, index) => [hashForm(letter), 1001 + index] as const),
]);

/** What a token counts as an enumerator; -1 for what counts nothing. */
function enumeratorValue({ shapes, forms, starts, ends }: TokenTable, token: number): number {
  const length = ends[token]! - starts[token]!;
  const isNumber = shapes[token] === Shape.Number && length <= LONGEST_NUMBER;
  const isLetter = shapes[token] === Shape.Lower && length === 1;
  return isNumber || isLetter ? (VALUES.get(forms[token]!) ?? -1) : -1;
}

/** The marks after an enumerator, when an item with a capital or number follows: `.`, `)` or `.)`; 0 for none. */
function enumeratorStyle(tokens: TokenTable, token: number): number {
  let at = token + 1;
  let style = 0;
  if (isMark(tokens, at, STOP)) {
    style += STOP_STYLE;
    at++;
  }
  if (isMark(tokens, at, BRACKET)) {
    style += BRACKET_STYLE;
    at++;
  }
  if (style === 0 || at >= tokens.length || tokens.gaps[at] !== Gap.Blank) return 0;
  const shape = tokens.shapes[at]!;
  return shape >= Shape.Capital && shape <= Shape.Initial ? style : 0;
}

function isMark({ gaps, forms, length }: TokenTable, token: number, mark: number): boolean {
  return token < length && gaps[token] === Gap.None && forms[token] === mark;
}
