/** First and last unit of scripts that one language alone writes its news in, and that language (ISO 639-1). Sorted. */
const SCRIPTS: readonly (readonly [first: number, last: number, language: string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1f00, 0x1fff, 'el'],
  // Kana: Japanese also has Han characters between them
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];

/** Languages that a script stands for, as {@link scriptOf} numbers them. */
export const SCRIPT_LANGUAGES: readonly string[] = SCRIPTS.map(([, , language]) => language);

/** Index into {@link SCRIPT_LANGUAGES} of the script that a unit belongs to; -1 for scripts that languages share. */
export function scriptOf(unit: number): number {
  if (unit < SCRIPTS[0]![0]) return -1;
  for (let at = 0; at < SCRIPTS.length; at++) {
    const [first, last] = SCRIPTS[at]!;
    if (unit < first) return -1;
    if (unit <= last) return at;
  }
  return -1;
}
