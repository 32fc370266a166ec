import type { Budget, Weighing } from './selection.js';

// Set on the cross-validated predictions of the training texts (models/summary/CARD.md), but for the broken threads: those
// are higher than ROUGE would have them, because a reader minds more than a word count does.

const SEVERAL: Weighing = {
  likelyWord: 1.6,
  wordPrice: 0.15,
  knownWords: 1,
  knownPairs: 3,
  dangling: 20,
  connective: 16,
  comparison: 3,
  unnamed: 4,
  gap: 0.4,
  essayGap: 2,
  knownThing: 6,
  lead: 6,
  leadWithoutCase: 1,
  definite: 12,
  stranger: 12,
  orphan: 16,
  halfQuote: 8,
  shortness: 0.2,
  question: 4,
  caption: 3,
};
/** One sentence has to say it all: length counts less against it, and there is nothing that could introduce what it speaks of. */
const SINGLE: Weighing = {
  ...SEVERAL,
  wordPrice: 0.1,
  comparison: 0,
  unnamed: 0,
  definite: 0,
  stranger: 1,
  gap: 0,
  essayGap: 0,
  knownThing: 0,
  lead: 0,
  leadWithoutCase: 0,
  question: 1.5,
};

/** How sentences are weighed for a summary of this size. */
export function weighingFor(budget: Budget): Weighing {
  return budget.sentences === 1 ? SINGLE : SEVERAL;
}
