import { Shape, Trait, type TokenTable } from '../../document/token-table.js';
import {
  AFTER_COMMA,
  BEFORE_NUMBER,
  CAPITAL_DATES,
  CAPITAL_FINAL,
  FINAL,
  INNER,
  TITLE_ABBREVIATIONS,
} from '../../lexicons/abbreviations.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';

const withStop = (words: readonly string[]): WordSet => new WordSet(words.map((word) => `${word}.`));
const TITLES = withStop(TITLE_ABBREVIATIONS);
const FINALS = withStop([...FINAL, ...CAPITAL_FINAL, ...AFTER_COMMA]);
const INNERS = withStop([...INNER, ...BEFORE_NUMBER, ...CAPITAL_DATES]);
const HALF_DAYS = new Set(['a.m.', 'p.m.'].map((word) => hashWord(word)));

/** What an abbreviation is; part of the model's features. */
export const AbbreviationKind = {
  None: 0,
  Title: 1,
  Inner: 2,
  Final: 3,
  Initial: 4,
  /** `a.m.`, `p.m.` */
  HalfDay: 5,
  /** `U.S.`, `D.C.` */
  Capitals: 6,
  Other: 7,
} as const;
export type AbbreviationKind = (typeof AbbreviationKind)[keyof typeof AbbreviationKind];

/** What kind of abbreviation with a stop a token is. */
export function abbreviationKind({ words, shapes, traits }: TokenTable, token: number): AbbreviationKind {
  if ((traits[token]! & Trait.Abbreviation) === 0) return AbbreviationKind.None;
  const word = words[token]!;
  if (shapes[token] === Shape.Initial) return AbbreviationKind.Initial;
  if (TITLES.has(word)) return AbbreviationKind.Title;
  if (FINALS.has(word)) return AbbreviationKind.Final;
  // `i.e.` is one, a browser called `IE.` at a sentence's end is none
  if (INNERS.has(word) && shapes[token] !== Shape.AllCaps) return AbbreviationKind.Inner;
  if (HALF_DAYS.has(word)) return AbbreviationKind.HalfDay;
  return shapes[token] === Shape.AllCaps ? AbbreviationKind.Capitals : AbbreviationKind.Other;
}
