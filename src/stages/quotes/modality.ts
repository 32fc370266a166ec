import type { Modality } from '../../document/layers.js';
import type { Cue } from './cues.js';
import type { Passage } from './passage.js';
import { Word, WordClass } from './word-classes.js';

/** Whether a cue states that something was said: `did not say` does not, nor `would say`, nor `if she says`. */
export function modalityOf({ tokens, classes }: Passage, cue: Cue, clauseFirst: number): Modality {
  let modality: Modality = 'asserted';
  for (let token = cue.groupFirst; token < cue.first; token++) {
    if ((classes[token]! & WordClass.Negation) !== 0) return 'negated';
    if ((classes[token]! & WordClass.Conditional) !== 0) modality = 'hypothetical';
  }
  for (let token = Math.max(clauseFirst, cue.groupFirst - 4); token < cue.groupFirst; token++)
    if (tokens.words[token] === Word.if || tokens.words[token] === Word.unless) return 'hypothetical';
  return modality;
}
