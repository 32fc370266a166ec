import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { Word, WordClass } from './word-classes.js';

/** Words that say that somebody said something. */
export interface Cue extends TokenSpan {
  /** First token of its verb group: `has also | said`. */
  readonly groupFirst: number;
  /** Says little by itself: `called`. */
  readonly isWeak: boolean;
  /** A listener follows: `told reporters`. */
  readonly hasListener: boolean;
  /** `according to`: the source follows. */
  readonly isAccording: boolean;
}

/** The cues of one outer sentence, outside of quotation marks and names. */
export function findCues(passage: Passage, first: number, end: number): Cue[] {
  const { tokens, classes, names, quotations } = passage;
  const cues: Cue[] = [];
  for (let token = first; token < end; token++) {
    if (quotations.places[token] !== Place.Outside) continue;
    if (tokens.words[token] === Word.according && tokens.words[token + 1] === Word.to) {
      cues.push({
        first: token,
        end: token + 2,
        groupFirst: token,
        isWeak: false,
        hasListener: false,
        isAccording: true,
      });
      continue;
    }
    const kinds = classes[token]!;
    if ((kinds & WordClass.Speech) === 0 || (names[token] !== 0 && tokens.shapes[token] !== Shape.Lower))
      continue;
    const before = token > first ? classes[token - 1]! : 0;
    // `the said`, `to report on`, `of reporting`: no finite verb
    if ((before & WordClass.Determiner) !== 0 && (before & WordClass.Pronoun) === 0) continue;
    let groupFirst = token;
    while (
      groupFirst > first &&
      (classes[groupFirst - 1]! & (WordClass.Auxiliary | WordClass.Adverb)) !== 0 &&
      quotations.places[groupFirst - 1] === Place.Outside
    )
      groupFirst--;
    cues.push({
      first: token,
      end: token + 1,
      groupFirst,
      isWeak: (kinds & WordClass.WeakSpeech) !== 0,
      hasListener: (kinds & WordClass.Listener) !== 0,
      isAccording: false,
    });
  }
  return cues;
}
