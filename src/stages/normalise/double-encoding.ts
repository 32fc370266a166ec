// UTF-8 that was read as Windows-1252 once too often: `â€™` for `’`, `Â£` for `£`, `Ã©` for `é`.

/** Bytes 0x80 to 0x9F of Windows-1252, by their characters; the five that it leaves open stand as C1 controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from(HIGH, (character, index) => [character.charCodeAt(0), 0x80 + index] as const),
);

/** The continuation byte that a character was, or -1. */
function continuation(text: string, at: number): number {
  if (at >= text.length) return -1;
  const unit = text.charCodeAt(at);
  const byte = BYTES.get(unit) ?? unit;
  return byte >= 0x80 && byte <= 0xbf ? byte & 0x3f : -1;
}

/** What a doubly encoded character was, and where its remains end. */
export interface Decoded {
  readonly end: number;
  readonly text: string;
}

/**
 * Reads the remains of a doubly encoded character at `start`; null when it is none. Only lead bytes whose characters never
 * stand before such a character in English count: `Â`, `Ã`, `â` before `€` and its like, and `ð` before `Ÿ`.
 */
export function readDoubleEncoding(text: string, start: number): Decoded | null {
  const lead = text.charCodeAt(start);
  const second = continuation(text, start + 1);
  if (second < 0) return null;
  if (lead === 0xc2 || lead === 0xc3) return decoded(start + 2, ((lead & 0x1f) << 6) | second);
  const third = continuation(text, start + 2);
  if (lead === 0xe2) {
    if (second > 0x1f) return null;
    // `â€` with its last byte lost was a closing mark
    if (third < 0) return text.charCodeAt(start + 1) === 0x20ac ? { end: start + 2, text: '”' } : null;
    return decoded(start + 3, 0x2000 | (second << 6) | third);
  }
  if (lead === 0xef) return second === 0x3b && third === 0x3f ? { end: start + 3, text: '' } : null;
  const fourth = continuation(text, start + 3);
  const isEmoji = lead === 0xf0 && second === 0x1f && third >= 0 && fourth >= 0;
  return isEmoji ? decoded(start + 4, 0x1f000 | (third << 6) | fourth) : null;
}

function decoded(end: number, point: number): Decoded | null {
  if (point < 0xa0) return null;
  return { end, text: point === 0xa0 ? ' ' : String.fromCodePoint(point) };
}
