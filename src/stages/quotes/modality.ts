import type { Modality } from '../../document/layers.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { Word, WordClass } from './word-classes.js';

const FURTHEST_IF = 4;

/** Whether a cue states that something was said: `did not say` does not, nor `would say`, nor `if she says`. */
export function modalityOf(passage: Passage, cue: TokenSpan): Modality {
  const { tokens, classes, sentenceFirsts, sentenceOf } = passage;
  const least = sentenceFirsts[sentenceOf[cue.first]!]!;
  const group = groupFirst(passage, cue.first, least);
  let modality: Modality = 'asserted';
  for (let token = group; token < cue.end; token++) {
    if ((classes[token]! & WordClass.Negation) !== 0) return 'negated';
    if ((classes[token]! & WordClass.Conditional) !== 0) modality = 'hypothetical';
  }
  for (let token = Math.max(least, group - FURTHEST_IF); token < group; token++)
    if (tokens.words[token] === Word.if || tokens.words[token] === Word.unless) return 'hypothetical';
  return modality;
}

/** First token of the verb group that ends before `verb`: `has also | said`. */
export function groupFirst({ classes, quotations }: Passage, verb: number, least: number): number {
  while (
    verb > least &&
    (classes[verb - 1]! & (WordClass.Auxiliary | WordClass.Adverb)) !== 0 &&
    quotations.places[verb - 1] === Place.Outside
  )
    verb--;
  return verb;
}
