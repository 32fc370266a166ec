import type { Budget } from './budget.js';
import type { SentenceFacts } from './sentence-facts.js';

/** What counts for and against a sentence, in units of the score (log-odds). */
export interface Weighing {
  /** For each likely word that the summary does not have yet, times its likelihood. */
  readonly likelyWord: number;
  /** Against each word, as a share of `likelyWord`: a summary of likely words that rambles is no good one. */
  readonly wordPrice: number;
  /** Against a sentence all of whose words the summary has already. */
  readonly knownWords: number;
  /** Against a sentence all of whose word pairs the summary has already. */
  readonly knownPairs: number;
  /** Against an opening that points at a sentence left out. */
  readonly dangling: number;
  readonly connective: number;
  /** Against every sentence whose neighbour before is left out. */
  readonly gap: number;
  /** Against a sentence that does not open with a word of the summary, more than a few after the first. */
  readonly loose: number;
  /** The same far after it, or where the text is no news report. */
  readonly farLoose: number;
  /** The same where the text is no news report; see {@link SentenceFacts.isEssay}. */
  readonly essayGap: number;
  /** Against each thing spoken of as known, when the sentences that told it are left out. */
  readonly knownThing: number;
  /** Against a thing spoken of as known that no sentence before has told. */
  readonly untold: number;
  /** For the first sentence, which the others were written to follow. */
  readonly lead: number;
  /** Against a pronoun in a sentence that has no name before it. */
  readonly unnamed: number;
  /** Against `he` or `she` in a sentence that has no person before it. */
  readonly orphanPronoun: number;
  /** Against `this` and `those` that point back from a sentence's middle. */
  readonly pointer: number;
  /** Against a first sentence that names nothing, unless the article begins with it. */
  readonly blankOpening: number;
  /** Against what sets something against a sentence left out. */
  readonly comparison: number;
  /** Against an opening that speaks of a thing as known. */
  readonly definite: number;
  /** Against a person of whom a part of the name is given, when the whole name is in a sentence left out. */
  readonly stranger: number;
  /** Against a quote whose speaker is named in a sentence left out, or nowhere. */
  readonly orphan: number;
  /** Against a quote that would be cut, or a colon with nothing after it. */
  readonly halfQuote: number;
  /** Against each word that a sentence is shorter than ten. */
  readonly shortness: number;
  /** Against a sentence without a name. */
  readonly nameless: number;
  /** Against the writer's own voice. */
  readonly personal: number;
  /** For the sentence that makes the chosen one before it understood. */
  readonly answer: number;
  /** Against a question or exclamation whose next sentence is not chosen. */
  readonly question: number;
  readonly caption: number;
}

// Set on the cross-validated predictions of the training texts (models/summary/CARD.md), but for the broken threads: those
// are higher than ROUGE would have them, because a reader minds more than a word count does.

const SEVERAL: Weighing = {
  likelyWord: 16,
  wordPrice: 0.16,
  knownWords: 4,
  knownPairs: 30,
  dangling: 150,
  connective: 120,
  comparison: 30,
  unnamed: 30,
  orphanPronoun: 100,
  pointer: 100,
  blankOpening: 40,
  answer: 40,
  nameless: 8,
  personal: 15,
  gap: 5,
  loose: 2,
  farLoose: 18,
  essayGap: 12,
  knownThing: 80,
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
