/** Names of HTML's character references that stray into news text (HTML Living Standard, 13.5). `&nbsp;` becomes a blank. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwnj: '',
    zwj: '',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    pound: '£',
    euro: '€',
    yen: '¥',
    cent: '¢',
    sect: '§',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    times: '×',
    plusmn: '±',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    euml: 'ë',
    aacute: 'á',
    agrave: 'à',
    acirc: 'â',
    atilde: 'ã',
    auml: 'ä',
    aring: 'å',
    iacute: 'í',
    icirc: 'î',
    iuml: 'ï',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    ouml: 'ö',
    oslash: 'ø',
    uacute: 'ú',
    ugrave: 'ù',
    ucirc: 'û',
    uuml: 'ü',
    ccedil: 'ç',
    ntilde: 'ñ',
    aelig: 'æ',
    szlig: 'ß',
    Eacute: 'É',
    Aacute: 'Á',
    Ouml: 'Ö',
    Uuml: 'Ü',
    Auml: 'Ä',
  }),
);
const LONGEST = 9;
/** How often a reference may have been escaped. */
const MOST_LEVELS = 4;

/** What a character reference stands for, and where it ends. */
export interface CharacterReference {
  readonly end: number;
  readonly text: string;
}

/**
 * Reads the character reference that begins with the `&` at `start`: `&amp;`, `&#8217;`, `&#x2019;`; or null. One that was escaped
 * again, `&amp;quot;` or `&amp;amp;lt;`, stands for what it was at first.
 */
export function readCharacterReference(text: string, start: number): CharacterReference | null {
  let reference = readOnce(text, start);
  for (let level = 1; level < MOST_LEVELS && reference?.text === '&'; level++) {
    const again = readOnce(text, reference.end - 1);
    if (again === null) break;
    reference = again;
  }
  return reference;
}

/** Reads the reference whose name begins after `start`: at an `&`, or at the `;` that an `&amp;` ends with. */
function readOnce(text: string, start: number): CharacterReference | null {
  const limit = Math.min(text.length, start + LONGEST + 2);
  let end = start + 1;
  while (end < limit && isReferenceUnit(text.charCodeAt(end))) end++;
  if (end >= limit || text.charCodeAt(end) !== 0x3b || end === start + 1) return null;
  const name = text.slice(start + 1, end);
  const meant = name.startsWith('#') ? fromNumber(name.slice(1)) : NAMES.get(name);
  return meant === undefined ? null : { end: end + 1, text: meant };
}

function isReferenceUnit(unit: number): boolean {
  const small = unit | 0x20;
  return (unit >= 0x30 && unit <= 0x39) || (small >= 0x61 && small <= 0x7a) || unit === 0x23;
}

function fromNumber(digits: string): string | undefined {
  const isHex = /^x[\da-f]+$/iu.test(digits);
  if (!isHex && !/^\d+$/u.test(digits)) return undefined;
  const point = isHex ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (
    point < 0x20 ||
    point > 0x10ffff ||
    (point >= 0xd800 && point < 0xe000) ||
    (point >= 0x7f && point < 0xa0)
  )
    return undefined;
  return point === 0xa0 ? ' ' : String.fromCodePoint(point);
}
