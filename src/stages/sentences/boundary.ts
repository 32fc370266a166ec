import { Gap, Shape, Trait, type TokenTable } from '../../document/token-table.js';
import { CAPITAL_FINAL, FINAL as FINAL_WORDS, TITLE_ABBREVIATIONS } from '../../lexicons/abbreviations.js';
import { SENTENCE_STARTERS } from '../../lexicons/sentence-starters.js';
import { WordSet } from '../../text/word-set.js';

const STARTERS = new WordSet(SENTENCE_STARTERS);
const TITLES = new WordSet(TITLE_ABBREVIATIONS.map((word) => `${word}.`));
const FINAL = new WordSet([...FINAL_WORDS, ...CAPITAL_FINAL].map((word) => `${word}.`));

/** Whether a sentence starts at a token other than the first. Looks at a few tokens on either side. */
export function startsSentence(tokens: TokenTable, token: number): boolean {
  const gap = tokens.gaps[token]!;
  if (gap >= Gap.Line) return true;
  if (gap === Gap.None) return isGlued(tokens, token);
  const last = lastBeforeClosers(tokens, token);
  const first = firstAfterOpeners(tokens, token);
  const shape = tokens.shapes[last]!;
  if (shape === Shape.Stop || shape === Shape.Exclamation) return canStart(tokens, first);
  if (shape === Shape.Ellipsis) return canStart(tokens, first) && tokens.shapes[first] !== Shape.Number;
  return (tokens.traits[last]! & Trait.Abbreviation) !== 0 && endsAtAbbreviation(tokens, last, first);
}

/** `the video.The end`: a stop that lost its blank, between a small word and a capital one. */
function isGlued({ shapes, gaps, ends, starts }: TokenTable, token: number): boolean {
  return (
    token >= 2 &&
    shapes[token - 1] === Shape.Stop &&
    gaps[token - 1] === Gap.None &&
    shapes[token] === Shape.Capital &&
    shapes[token - 2] === Shape.Lower &&
    ends[token - 2]! - starts[token - 2]! > 1
  );
}

// He said: “It is over.” (Nobody moved.) She left.
//                     ^─┘ closers        ^ a closer, too: each stands without a gap after what it closes
function lastBeforeClosers({ shapes, gaps }: TokenTable, token: number): number {
  let last = token - 1;
  while (last > 0 && gaps[last] === Gap.None && isCloser(shapes[last]!)) last--;
  return last;
}

function isCloser(shape: number): boolean {
  return shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.CloseBracket;
}

function firstAfterOpeners({ shapes, length }: TokenTable, token: number): number {
  let first = token;
  while (first < length - 1 && isOpener(shapes[first]!)) first++;
  return first;
}

function isOpener(shape: number): boolean {
  return shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.OpenBracket;
}

function canStart({ shapes }: TokenTable, token: number): boolean {
  const shape = shapes[token]!;
  return (
    shape !== Shape.Lower && shape !== Shape.Comma && shape !== Shape.Semicolon && shape !== Shape.Clitic
  );
}

function endsAtAbbreviation({ words, shapes }: TokenTable, last: number, first: number): boolean {
  const shape = shapes[first]!;
  if (shape !== Shape.Capital && shape !== Shape.Initial) return false;
  if (TITLES.has(words[last]!)) return false;
  if (shapes[last] === Shape.Initial) return false;
  const canEnd = FINAL.has(words[last]!) || shapes[last] === Shape.AllCaps || shapes[last] === Shape.Lower;
  return canEnd && STARTERS.has(words[first]!);
}
