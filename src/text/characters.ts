/** What a UTF-16 unit can be part of. The scanners' only view of Unicode. */
export const Unit = {
  Other: 1,
  Blank: 2,
  LineBreak: 3,
  Lower: 4,
  Upper: 5,
  Digit: 6,
  /** Letters without case, combining marks, and invisible joiners inside words. */
  Letter: 7,
  HighSurrogate: 8,
  LowSurrogate: 9,
} as const;
export type Unit = (typeof Unit)[keyof typeof Unit];

const known = new Uint8Array(0x10000);

function classify(unit: number): Unit {
  if (unit >= 0xd800 && unit < 0xdc00) return Unit.HighSurrogate;
  if (unit >= 0xdc00 && unit < 0xe000) return Unit.LowSurrogate;
  const character = String.fromCharCode(unit);
  if (character === '\n' || character === '\r' || unit === 0x2028 || unit === 0x2029) return Unit.LineBreak;
  // U+FEFF and the C0 controls separate words as blanks do; so do zero-width spaces.
  if (/[\s\p{Cc}\u200b\ufeff]/u.test(character)) return Unit.Blank;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Unit.Upper;
  if (/\p{Ll}/u.test(character)) return Unit.Lower;
  if (/\p{Nd}/u.test(character)) return Unit.Digit;
  // Variation selectors and the key-cap mark dress an emoji; they never make a word.
  if ((unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3) return Unit.Other;
  if (/[\p{L}\p{M}\p{Cf}]/u.test(character)) return Unit.Letter;
  return Unit.Other;
}

/** The class of a UTF-16 unit. Classified once a unit, then one look-up. */
export function unitOf(unit: number): Unit {
  return (known[unit] || (known[unit] = classify(unit))) as Unit;
}

/** The unit at an offset, or 0 past the end: `charCodeAt` gives NaN there, which no table can look up fast. */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** A letter with or without case, or a combining mark. Surrogates are none. */
export function isLetter(unit: number): boolean {
  const kind = unitOf(unit);
  return kind === Unit.Lower || kind === Unit.Upper || kind === Unit.Letter;
}

export function isUpper(unit: number): boolean {
  return unitOf(unit) === Unit.Upper;
}

export function isDigit(unit: number): boolean {
  return unitOf(unit) === Unit.Digit;
}

/** A letter or a digit. */
export function isWordUnit(unit: number): boolean {
  const kind = unitOf(unit);
  return kind >= Unit.Lower && kind <= Unit.Letter;
}

/** A blank, a line break, or (as 0) the end of the text. */
export function isBlank(unit: number): boolean {
  const kind = unitOf(unit);
  return kind === Unit.Blank || kind === Unit.LineBreak;
}

/** `'` and `’`, which share one hash. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** Lower-cases an ASCII letter; other units come out as something that is no small letter they were not before. */
export function low(unit: number): number {
  return unit | 0x20;
}
