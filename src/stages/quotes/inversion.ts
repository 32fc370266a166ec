import { Gap, Shape } from '../../document/token-table.js';
import { ROLE_NOUNS } from '../../lexicons/role-nouns.js';
import { Place } from '../../text/quotation-marks.js';
import { WordSet } from '../../text/word-set.js';
import type { TokenSpan } from './noun-phrases.js';
import { trimmed } from './statement-search.js';
import { WordClass } from './word-classes.js';
import type { TokenView } from './token-view.js';

const LONGEST_TITLE = 8;
const PERSON = 1;
const ROLES = new WordSet(ROLE_NOUNS);
/** What may follow the speaker: a post or a place. */
const AFTER_NAME = new WordSet([
  'of',
  'with',
  'from',
  'who',
  'in',
  'at',
  'on',
  'during',
  'when',
  'after',
  'before',
  'as',
  'to',
]);

/** A cue that stands before its speaker, with all of the sentence before it as content: `The pier is shut, | said | Mayor Ann Porter, who …`. */
export interface Inversion {
  readonly speaker: TokenSpan;
  readonly content: TokenSpan;
}

/** Reads a comma, a cue, a named person with titles, and a comma, full stop or preposition; null for any other words. */
export function inversionAt({ passage, kinds }: TokenView, cue: TokenSpan): Inversion | null {
  const { tokens, classes, quotations, sentenceFirsts, sentenceEnds, sentenceOf } = passage;
  const least = sentenceFirsts[sentenceOf[cue.first]!]!;
  const most = sentenceEnds[sentenceOf[cue.first]!]!;
  const comma = cue.first - 1;
  const isSpeech = (classes[cue.end - 1]! & WordClass.Speech) !== 0 && cue.end - cue.first === 1;
  if (!isSpeech || comma <= least || tokens.shapes[comma] !== Shape.Comma) return null;
  let end = cue.end;
  let named = -1;
  while (end < most && end - cue.end < LONGEST_TITLE && quotations.places[end] === Place.Outside) {
    if (kinds[end] === PERSON) named = end;
    else if (named >= 0) break;
    else if (!isTitle(tokens.shapes[end]!, tokens.words[end]!, kinds[end]!)) return null;
    end++;
  }
  if (named < 0 || kinds[end - 1] !== PERSON) return null;
  const ends = end >= most || tokens.gaps[end]! >= Gap.Line;
  const shape = ends ? Shape.Stop : tokens.shapes[end]!;
  if (shape !== Shape.Stop && shape !== Shape.Comma && !AFTER_NAME.has(tokens.words[end]!)) return null;
  const content = trimmed(passage, least, comma);
  return content === null ? null : { speaker: { first: cue.end, end }, content };
}

/** Words that may stand before a name: its title, its outlet, its post. */
function isTitle(shape: number, word: number, kind: number): boolean {
  return (
    (shape >= Shape.Capital && shape <= Shape.Initial) ||
    kind <= PERSON ||
    ROLES.has(word) ||
    TITLE_WORDS.has(word)
  );
}

const TITLE_WORDS = new WordSet([
  'the',
  'a',
  'an',
  'former',
  'news',
  'police',
  'company',
  'state',
  "'s",
  'vice',
  'deputy',
  'senior',
  'print',
]);
