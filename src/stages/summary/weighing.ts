import type { Budget, Weighing } from './selection.js';

// Set on the cross-validated predictions of the training texts (models/summary/CARD.md), but for the broken threads: those
// are higher than ROUGE would have them, because a reader minds more than a word count does.

const SEVERAL: Weighing = {
  likelyWord: 14,
  wordPrice: 0.16,
  knownWords: 4,
  knownPairs: 30,
  dangling: 60,
  connective: 50,
  comparison: 12,
  unnamed: 15,
  nameless: 8,
  personal: 15,
  gap: 2.5,
  loose: 2,
  farLoose: 40,
  essayGap: 6,
  knownThing: 30,
  lead: 15,
  leadWithoutCase: 1,
  definite: 40,
  stranger: 30,
  orphan: 50,
  halfQuote: 60,
  shortness: 2,
  question: 15,
  caption: 10,
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
  gap: 0,
  loose: 0,
  farLoose: 0,
  essayGap: 0,
  knownThing: 0,
  lead: 0,
  leadWithoutCase: 0,
  definite: 0,
  stranger: 1,
  orphan: 16,
  halfQuote: 8,
  shortness: 0.2,
  question: 1.5,
  nameless: 0,
  personal: 0,
  caption: 3,
};

/** How sentences are weighed for a summary of this size. */
export function weighingFor(budget: Budget): Weighing {
  return budget.sentences === 1 ? SINGLE : SEVERAL;
}
