import type { Furniture, FurnitureKind } from '../../document/layers.js';

// Furniture that can stand anywhere: it begins a line or a sentence with words that give it away, and runs to the end of that
// line or sentence. One pass with one pattern of fixed words; what is taken is bounded.

const LONGEST = 240;
const BLANK = 0x20;
const TAB = 0x09;
const BRACKET = 0x28;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
/** After these a sentence or a line may begin. */
const ENDS: ReadonlySet<number> = new Set(Array.from('\n.!?"”’)', (mark) => mark.charCodeAt(0)));

/** What gives a piece of furniture away, by kind. Case counts: prose says `read more` too. */
const OPENERS: readonly (readonly [FurnitureKind, string])[] = [
  [
    'promotion',
    [
      'READ MORE',
      'Read more(?=:| here| at| on|$|\\n)',
      'READ:',
      'RELATED:',
      'MORE:',
      'SEE ALSO',
      'See also:',
      'WATCH:',
      'Watch:',
      'Click here',
      'CLICK HERE',
      'Click to ',
      'Follow (?:us|@\\w+|[A-Z][\\w ]{1,40}) on (?:Twitter|Facebook|Instagram|X)\\b',
      'Like us on',
      'Join us on',
      'Sign up (?:for|to)(?: our| the| receive)',
      'Subscribe (?:to|now|here)',
      'Download (?:our|the) app',
      'Scroll down for',
      'SCROLL DOWN',
      'Share this (?:article|story)',
      'Share or comment',
      'Complete coverage of',
      'You can follow (?=[^.\\n]{1,60}(?:Twitter|Facebook|Instagram|Tumblr|YouTube))',
      'Have your say',
      'Story highlights',
      'Hear more from',
      'This story (?:has been|was) updated',
    ].join('|'),
  ],
  [
    'caption',
    [
      '(?:Image|Photo|Photograph|Picture|Video|PHOTO|Media) ?(?:credit|copyright|caption|source)?:',
      'File photo',
      'FILE PHOTO',
      'Pictured:',
      'Image copyright',
      'Media caption',
      'Image caption',
    ].join('|'),
  ],
  [
    'byline',
    [
      'By \\. [A-Z]',
      "By [A-Z][\\w.’'-]+(?: [A-Z][\\w.’'-]+){1,3}(?=,? (?:for|of) [A-Z]|, (?:Associated Press|Reuters|CNN|BBC)|\\n)",
      'PUBLISHED:',
      'UPDATED:',
      'Last updated at',
      'Reporting by ',
      '(?:Additional r|R)eporting (?:and writing )?by ',
      'Writing by ',
      'Editing by ',
      '\\((?:Additional r|R)eporting by ',
      '\\(Editing by ',
      'Contributed by ',
    ].join('|'),
  ],
];

const OPENER = new RegExp(OPENERS.map(([kind, words]) => `(?<${kind}>${words})`).join('|'), 'yu');
const SENTENCE_END = /[.!?]["”)]*(?=\s|$)|\n/u;

/** Bylines, promotions and captions of a text, sorted; none begins before `from` or reaches past `to`. */
export function findInnerFurniture(text: string, from: number, to: number): Furniture[] {
  const found: Furniture[] = [];
  for (let at = from, isStart = true; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK || unit === TAB) continue;
    const piece: Furniture | null =
      isStart && (unit === BRACKET || (unit >= CAPITAL_A && unit <= CAPITAL_Z)) ? read(text, at, to) : null;
    isStart = piece !== null || ENDS.has(unit);
    if (piece === null) continue;
    found.push(piece);
    at = piece.end - 1;
  }
  return found;
}

/** The piece of furniture that begins at a sentence's or line's start, or null. */
function read(text: string, start: number, to: number): Furniture | null {
  OPENER.lastIndex = start;
  const groups = OPENER.exec(text)?.groups;
  if (groups === undefined) return null;
  const kind = OPENERS.map(([name]) => name).find((name) => groups[name] !== undefined)!;
  const end = Math.min(to, furnitureEnd(text, start + groups[kind]!.length));
  return end > start ? { start, end, kind } : null;
}

function furnitureEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST);
  const end = SENTENCE_END.exec(rest);
  if (end) return from + end.index + (end[0] === '\n' ? 0 : end[0].length);
  return from + (rest.length < LONGEST ? rest.trimEnd().length : 0);
}
