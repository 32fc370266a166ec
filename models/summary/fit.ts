import { Columns } from '../../src/stages/summary/columns.js';
import { sentenceFeatures } from '../../src/stages/summary/features.js';
import { informationOf } from '../../src/stages/summary/information.js';
import { wordFeatures } from '../../src/stages/summary/likely-words.js';
import { scoreSentences, type SentenceModel } from '../../src/stages/summary/sentence-score.js';
import type { SummaryModel } from '../../src/stages/summary/summary-model.js';
import { FOLDS, type Sample } from './corpus.js';
import { fitFrequencies } from './fit-frequencies.js';
import { fitSentences } from './fit-sentences.js';
import { fitWords } from './fit-words.js';

/** Trains every part of the model on these texts, and on nothing else. */
export type Fit = (samples: readonly Sample[]) => Omit<SummaryModel, 'fingerprint'>;

/**
 * The word model reads the sentence model's scores. In training they must be as uncertain as they will be on a new text: so
 * each text is scored by a sentence model that was trained without its fold.
 */
export const fitSummary: Fit = (samples) => {
  const frequencies = fitFrequencies(samples);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold).filter((fold) =>
    samples.some((sample) => sample.fold === fold),
  );
  const withoutFold = new Map<number, SentenceModel>(
    folds.map((fold) => [
      fold,
      fitSentences(
        samples.filter((sample) => sample.fold !== fold),
        frequencies,
      ),
    ]),
  );
  const columns = new Columns();
  const word = fitWords(
    samples.map((sample) => {
      const { tokens, words, facts, sentences } = sample.reading;
      columns.restart();
      const information = informationOf(words, frequencies, columns);
      const scores = scoreSentences(
        sentenceFeatures(words, facts, sentences, information, columns),
        withoutFold.get(sample.fold)!,
      );
      return { sample, features: wordFeatures({ tokens, words, facts, information, scores, columns }) };
    }),
  );
  return { sentence: fitSentences(samples, frequencies), word, frequencies };
};
