import type { Budget, Weighing } from './selection.js';
import type { SentenceFacts } from './sentence-facts.js';

// Set on the cross-validated predictions of the training texts (models/summary/CARD.md), but for the broken threads: those
// are higher than ROUGE would have them, because a reader minds more than a word count does.

const SEVERAL: Weighing = {
  likelyWord: 16,
  wordPrice: 0.16,
  knownWords: 4,
  knownPairs: 30,
  dangling: 150,
  connective: 120,
  comparison: 40,
  unnamed: 30,
  orphanPronoun: 100,
  pointer: 100,
  blankOpening: 40,
  answer: 40,
  nameless: 15,
  personal: 15,
  gap: 5,
  loose: 2,
  farLoose: 40,
  essayGap: 20,
  knownThing: 60,
  untold: 15,
  lead: 10,
  definite: 100,
  stranger: 100,
  orphan: 120,
  halfQuote: 150,
  shortness: 2,
  question: 60,
  caption: 30,
};
/** Without capitals no name can be told, so much of what counts against a sentence may be wrong. */
const WITHOUT_CASE: Weighing = {
  ...SEVERAL,
  likelyWord: 17,
  dangling: 40,
  connective: 30,
  comparison: 12,
  orphan: 50,
  untold: 0,
  halfQuote: 40,
  caption: 10,
  answer: 0,
  gap: 2.5,
  lead: 1,
};
/** One sentence has to say it all: length counts less against it, and there is nothing that could introduce what it speaks of. */
const SINGLE: Weighing = {
  ...SEVERAL,
  likelyWord: 1.6,
  wordPrice: 0.1,
  dangling: 20,
  connective: 16,
  comparison: 0,
  unnamed: 0,
  orphanPronoun: 0,
  pointer: 0,
  blankOpening: 0,
  answer: 0,
  gap: 0,
  loose: 0,
  farLoose: 0,
  essayGap: 0,
  knownThing: 0,
  untold: 0,
  lead: 0,
  definite: 0,
  stranger: 1,
  orphan: 16,
  halfQuote: 8,
  shortness: 0.2,
  question: 1.5,
  nameless: 0,
  personal: 0,
  caption: 9,
};

/** How sentences are weighed for a summary of this size, of a text that has capitals or not. */
export function weighingFor(budget: Budget, { cased }: Pick<SentenceFacts, 'cased'>): Weighing {
  if (budget.sentences === 1) return SINGLE;
  return cased ? SEVERAL : WITHOUT_CASE;
}
