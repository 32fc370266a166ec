import { isOpen } from './labels.js';
import { NameMarginals } from './name-marginals.js';
import type { TaggerModel } from './tagger-model.js';
import type { Tagger } from './tagger.js';

/** Tokens around a mention that its probability is computed with. */
const MARGIN = 2;

/**
 * How sure the tagger is of a mention: the least marginal probability of its labels, computed in a window around it, then
 * calibrated on texts that the tagger had not learnt from.
 */
export class MentionScores {
  readonly #calibration: readonly [slope: number, offset: number];
  readonly #marginals: NameMarginals;

  constructor({ chain, scale, calibration }: TaggerModel) {
    this.#calibration = calibration;
    this.#marginals = new NameMarginals(chain, scale);
  }

  /** The score of the mention from token `first` to before `end`, in the sentence of the given bounds. */
  score(tagger: Tagger, first: number, end: number, sentenceFirst: number, sentenceEnd: number): number {
    const [slope, offset] = this.#calibration;
    const likely = Math.min(
      1 - 1e-6,
      Math.max(1e-6, this.probability(tagger, first, end, sentenceFirst, sentenceEnd)),
    );
    const logit = Math.log(likely / (1 - likely));
    return Math.round(100 / (1 + Math.exp(-(slope * logit + offset)))) / 100;
  }

  /** The same before calibration. */
  probability(
    { labels, emissions }: Tagger,
    first: number,
    end: number,
    sentenceFirst: number,
    sentenceEnd: number,
  ): number {
    let from = Math.max(sentenceFirst, first - MARGIN);
    while (from > sentenceFirst && isOpen(labels[from - 1]!)) from--;
    let to = Math.min(sentenceEnd, end + MARGIN);
    while (to < sentenceEnd && isOpen(labels[to - 1]!)) to++;
    const before = from > sentenceFirst ? labels[from - 1]! : -1;
    return this.#marginals.least(emissions, labels, { from, to, first, end, before });
  }
}
