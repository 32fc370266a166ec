import type { Alignment } from '../../document/alignment.js';
import { isBasicEmoji } from '../../text/emoji.js';
import { isLetter, unitAt, unitOf, Unit } from '../../text/characters.js';
import { readCharacterReference } from './character-references.js';
import { readDoubleEncoding } from './double-encoding.js';
import { EditList } from './edit-list.js';
import { findWrapping, isWrap, type Wrapping } from './line-wrapping.js';

/** What is done about a unit; 0 for nothing. */
const Care = {
  None: 0,
  Blank: 1,
  Break: 2,
  Return: 3,
  Delete: 4,
  Join: 5,
  Ligature: 6,
  Reference: 7,
  Lead: 8,
  NewLine: 9,
} as const;

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const FIRST_LIGATURE = 0xfb00;
const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const CARE = new Uint8Array(0x10000);
for (const [care, units] of [
  [Care.Blank, [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x0b, 0x0c]],
  [Care.Break, [0x85, 0x2028, 0x2029]],
  [Care.Return, [0x0d]],
  // Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark
  [
    Care.Delete,
    [
      0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068,
      0x2069, 0xfeff,
    ],
  ],
  [Care.Join, [0x200c, 0x200d]],
  [Care.Ligature, LIGATURES.map((_, index) => FIRST_LIGATURE + index)],
  [Care.Reference, [0x26]],
  [Care.Lead, [0xc2, 0xc3, 0xe2, 0xef, 0xf0]],
  [Care.NewLine, [0x0a]],
] as const)
  for (const unit of units) CARE[unit] = care;
for (let unit = 0x2000; unit <= 0x200a; unit++) CARE[unit] = Care.Blank;

/** Words that keep their hyphen when a line ends after it: `self-`, `well-`. */
const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|well|non|ex|co|anti|pro|long|short|high|low|half|full|mid|two|three|four|five|six|ten|vice|all|cross|post|pre|so)$/iu;

/** A text with its alignment to the source. */
export interface CleanText {
  readonly text: string;
  readonly alignment: Alignment;
}

/**
 * The text as the other stages read it: line breaks are `\n`, blanks are blanks, invisible characters are gone, ligatures,
 * character references and doubly encoded characters are what they stand for, wrapped lines and words are joined. What needs
 * none of it comes back as it is, after one scan.
 */
export function cleanText(source: string): CleanText {
  const first = firstCare(source);
  const wrapping = findWrapping(source);
  if (first < 0 && wrapping === null) return new EditList(source).finish();
  const edits = new EditList(source);
  for (let at = first < 0 ? 0 : Math.min(first, wrapping ? 0 : first); at < source.length;) {
    const care = CARE[source.charCodeAt(at)]!;
    at = care === Care.None ? at + 1 : edit(source, at, care, wrapping, edits);
  }
  return edits.finish();
}

/** Offset of the first unit that may need care, line feeds apart; -1 when there is none. */
function firstCare(source: string): number {
  for (let at = 0; at < source.length; at++) {
    const care = CARE[source.charCodeAt(at)]!;
    if (care !== Care.None && care !== Care.NewLine) return at;
  }
  return -1;
}

/** Mends what stands at `at`; returns where to go on. */
function edit(source: string, at: number, care: number, wrapping: Wrapping | null, edits: EditList): number {
  const replace = (end: number, text: string): number => {
    edits.replace(at, end, text);
    return end;
  };
  switch (care) {
    case Care.Blank:
      return replace(at + 1, ' ');
    case Care.Break:
      return replace(at + 1, '\n');
    case Care.Return:
      if (unitAt(source, at + 1) !== LINE_FEED) return replace(at + 1, '\n');
      return wrapping !== null && isWrap(source, at + 1, wrapping)
        ? unwrap(source, at + 1, edits)
        : replace(at + 1, '');
    case Care.Delete:
      return replace(at + 1, '');
    case Care.Join:
      return joinsSomething(source, at) ? at + 1 : replace(at + 1, '');
    case Care.Ligature:
      return replace(at + 1, LIGATURES[source.charCodeAt(at) - FIRST_LIGATURE]!);
    case Care.Reference: {
      const reference = readCharacterReference(source, at);
      return reference ? replace(reference.end, reference.text) : at + 1;
    }
    case Care.Lead: {
      const decoded = readDoubleEncoding(source, at);
      return decoded ? replace(decoded.end, decoded.text) : at + 1;
    }
    default:
      return wrapping !== null && isWrap(source, at, wrapping) ? unwrap(source, at, edits) : at + 1;
  }
}

/** A joiner matters within an emoji, and between letters of scripts that are not Latin. */
function joinsSomething(source: string, at: number): boolean {
  const before = at === 0 ? 0 : source.charCodeAt(at - 1);
  const after = unitAt(source, at + 1);
  if (before > 0x24f && isLetter(before) && isLetter(after)) return true;
  const isEmojiEnd = unitOf(before) === Unit.LowSurrogate || before === 0xfe0f || isBasicEmoji(before);
  return isEmojiEnd && (unitOf(after) === Unit.HighSurrogate || isBasicEmoji(after));
}

// the inter-⏎national talks        → the international talks
//          └─┘ a word cut by the wrapping: hyphen and break go; so do a soft hyphen and its break
function unwrap(source: string, at: number, edits: EditList): number {
  const end = source.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
  const last = source.charCodeAt(end - 1);
  const goesOn = unitOf(unitAt(source, at + 1)) === Unit.Lower;
  if (last === SOFT_HYPHEN && goesOn) edits.replace(end, at + 1, '');
  else if (last !== HYPHEN || !goesOn || end < 2 || unitOf(source.charCodeAt(end - 2)) !== Unit.Lower)
    edits.replace(end, at + 1, ' ');
  else if (KEEPS_HYPHEN.test(source.slice(Math.max(0, end - 12), end - 1))) edits.replace(end, at + 1, '');
  else edits.replace(end - 1, at + 1, '');
  return at + 1;
}
