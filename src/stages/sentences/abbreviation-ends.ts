import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { SENTENCE_STARTERS } from '../../lexicons/sentence-starters.js';
import { TITLE_ABBREVIATIONS } from '../../lexicons/abbreviations.js';
import { WordSet } from '../../text/word-set.js';
import { AbbreviationKind } from './abbreviation-kinds.js';

const STARTERS = new WordSet(SENTENCE_STARTERS);
const TITLES = new WordSet(TITLE_ABBREVIATIONS.map((word) => `${word}.`));
/** `At 9 a.m. Mr. Lee left`: so few tokens up to the hour are the opening of a sentence, not a sentence. */
const LONGEST_OPENING = 3;

/**
 * Whether a sentence ends at the stop of an abbreviation, when one might begin at `first` with a capital. A name goes on
 * after most of them, so that the next word must be one that names hardly begin with.
 */
export function endsAtAbbreviation(
  tokens: TokenTable,
  last: number,
  first: number,
  kind: AbbreviationKind,
  sentence: number,
): boolean {
  const { words, shapes, gaps } = tokens;
  const shape = shapes[first]!;
  if (kind === AbbreviationKind.Title || kind === AbbreviationKind.Inner) return false;
  const isCapital = shape === Shape.Capital || shape === Shape.Initial;
  if (!isCapital) return false;
  const isStarter = STARTERS.has(words[first]!) && !isCompoundName(tokens, first);
  if (kind === AbbreviationKind.Initial)
    return isStarter && shapes[last - 1] === Shape.Lower && gaps[last] !== Gap.None;
  if (kind === AbbreviationKind.HalfDay)
    return (isStarter || TITLES.has(words[first]!)) && last - sentence > LONGEST_OPENING;
  return isStarter;
}

/** `U.S. No. 1`, `the D.C. One-Stop`: a starter that is itself part of a name. */
function isCompoundName({ traits }: TokenTable, first: number): boolean {
  return traits[first] !== 0;
}
