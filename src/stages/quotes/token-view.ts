import type { Mention } from '../../document/layers.js';
import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { CueLexicon } from './cue-lexicon.js';
import type { Passage } from './passage.js';
import { WordClass } from './word-classes.js';

/** What the trained models read of each token besides its word: small numbers, one a token. */
export interface TokenView {
  readonly passage: Passage;
  /** Shape, with the marks that matter apart. */
  readonly shapes: Uint8Array;
  /** Coarse part of speech: closed classes by list, names by type, the rest by ending. */
  readonly kinds: Uint8Array;
  /** How often the word is part of a cue, 0 to 5; 0 inside quotations. */
  readonly cueClasses: Uint8Array;
  /** Nearest token of cue class 2 and up in the outer sentence, left and right of a token, itself left out; -1 without. */
  readonly cuesLeft: Int32Array;
  readonly cuesRight: Int32Array;
  /** Commas before each token, counted from the text's start. */
  readonly commas: Uint32Array;
  /** The stretches between line breaks, in order; every token stands in one. */
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph's tokens. */
export interface Paragraph {
  readonly first: number;
  readonly end: number;
  /** A colon among its first tokens: it may label what follows. -1 without. */
  readonly colon: number;
}

const LONGEST_LABEL = 8;

/** Coarse parts of speech that more than the features ask for; a name's kind is its type's, and comes before all others. */
export const TokenKind = { Pronoun: 7, Auxiliary: 9, Past: 13, Capital: 18 } as const;
const LAST_NAME_KIND = 4;

/** Whether a token of this kind belongs to a name. */
export function isName(kind: number): boolean {
  return kind <= LAST_NAME_KIND;
}

const NAME_KINDS: Readonly<Record<string, number>> = { PERSON: 1, ORGANIZATION: 2, LOCATION: 3, MISC: 4 };
const NEAR_CUE = 2;

export function viewTokens(passage: Passage, entities: readonly Mention[], lexicon: CueLexicon): TokenView {
  const { tokens, quotations, sentenceFirsts, sentenceEnds, sentenceCount, text, classes, names } = passage;
  const { length } = tokens;
  const shapes = new Uint8Array(length);
  const kinds = new Uint8Array(length);
  const cueClasses = new Uint8Array(length);
  const cuesLeft = new Int32Array(length);
  const cuesRight = new Int32Array(length);
  const commas = new Uint32Array(length + 1);
  for (let token = 0; token < length; token++) {
    const shape = tokens.shapes[token]!;
    const isFirst = sentenceFirsts[passage.sentenceOf[token]!] === token;
    shapes[token] = isFirst && (shape === Shape.Capital || shape === Shape.AllCaps) ? 30 + shape : shape;
    const name = names[token]!;
    kinds[token] =
      name > 0
        ? NAME_KINDS[entities[name - 1]!.type]!
        : kindOf(text, tokens.ends[token]!, shape, classes[token]!);
    cueClasses[token] =
      quotations.places[token] === Place.Outside ? lexicon.classOf(tokens.words[token]!) : 0;
    commas[token + 1] = commas[token]! + (shape === Shape.Comma ? 1 : 0);
  }
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const [first, end] = [sentenceFirsts[sentence]!, sentenceEnds[sentence]!];
    for (let token = first, last = -1; token < end; token++) {
      cuesLeft[token] = last;
      if (cueClasses[token]! >= NEAR_CUE) last = token;
    }
    for (let token = end - 1, next = -1; token >= first; token--) {
      cuesRight[token] = next;
      if (cueClasses[token]! >= NEAR_CUE) next = token;
    }
  }
  return {
    passage,
    shapes,
    kinds,
    cueClasses,
    cuesLeft,
    cuesRight,
    commas,
    paragraphs: paragraphsOf(tokens),
  };
}

function paragraphsOf({ length, gaps, shapes }: TokenTable): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let first = 0, end; first < length; first = end) {
    end = first + 1;
    while (end < length && gaps[end]! < Gap.Line) end++;
    let colon = first;
    const furthest = Math.min(end, first + LONGEST_LABEL);
    while (colon < furthest && shapes[colon] !== Shape.Colon) colon++;
    const hasColon = colon < end && shapes[colon] === Shape.Colon;
    paragraphs.push({ first, end, colon: hasColon ? colon : -1 });
  }
  return paragraphs;
}

function kindOf(text: string, end: number, shape: number, classes: number): number {
  if (shape > Shape.Clitic) return 5;
  if (shape >= Shape.Number) return 6;
  if (classes & WordClass.Pronoun) return TokenKind.Pronoun;
  if (classes & WordClass.Determiner) return 8;
  if (classes & WordClass.Auxiliary) return TokenKind.Auxiliary;
  if (classes & WordClass.Preposition) return 10;
  if (classes & WordClass.Conjunction) return 11;
  if (classes & WordClass.Adverb) return 12;
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(end - 2);
  if (last === 0x64 && before === 0x65) return TokenKind.Past; // -ed
  if (last === 0x67 && before === 0x6e) return 14; // -ing
  if (last === 0x79 && before === 0x6c) return 15; // -ly
  if (last === 0x73 && before !== 0x73) return 16; // -s
  return shape === Shape.Lower ? 17 : TokenKind.Capital;
}
