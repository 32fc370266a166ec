import type { Budget, Weighing } from './selection.js';

// Set on the cross-validated predictions of the training texts (models/summary/CARD.md), but for the broken threads: those
// are higher than ROUGE would have them, because a reader minds more than a word count does.

const SEVERAL: Weighing = {
  likelyWord: 1.6,
  wordPrice: 0.15,
  knownWords: 1,
  knownPairs: 3,
  dangling: 8,
  connective: 5,
  definite: 4,
  orphan: 8,
  halfQuote: 8,
  shortness: 0.2,
  question: 1.5,
  caption: 3,
};
/** One sentence has to say it all: length counts less against it. */
const SINGLE: Weighing = { ...SEVERAL, wordPrice: 0.1 };

/** How sentences are weighed for a summary of this size. */
export function weighingFor(budget: Budget): Weighing {
  return budget.sentences === 1 ? SINGLE : SEVERAL;
}
