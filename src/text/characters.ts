/** What a UTF-16 unit can be part of. The scanners' only view of Unicode. */
export const Unit = {
  Other: 1,
  Blank: 2,
  LineBreak: 3,
  Lower: 4,
  Upper: 5,
  Digit: 6,
  /** Letters without case, and combining marks. */
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
  if (/[\p{L}\p{M}]/u.test(character)) return Unit.Letter;
  return Unit.Other;
}

/** The class of a UTF-16 unit. Classified once a unit, then one look-up. */
export function unitOf(unit: number): Unit {
  return (known[unit] || (known[unit] = classify(unit))) as Unit;
}
