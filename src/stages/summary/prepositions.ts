import { WordSet } from '../../text/word-set.js';

/** Before `that`, they make it point back: `during that hearing`. */
export const PREPOSITIONS = new WordSet(
  'during in at on since after before by with for from to despite of about into over against behind through under'.split(
    ' ',
  ),
);
