import { ForwardBackward } from './forward-backward.js';
import { isOpen, LABELS, TRANSITIONS } from './labels.js';
import type { TaggerModel } from './tagger-model.js';
import type { Tagger } from './tagger.js';

const { from: FROM, to: TO } = TRANSITIONS;
/** Tokens around a mention that its probability is computed with. */
const MARGIN = 2;

/**
 * How sure the tagger is of a mention: the least marginal probability of its labels, computed in a window around it, then
 * calibrated on texts that the tagger had not learnt from.
 */
export class MentionScores {
  readonly #model: TaggerModel;
  readonly #chain = new ForwardBackward();
  readonly #starts = new Float64Array(LABELS);
  readonly #moves: Float64Array;
  #potentials = new Float64Array(64 * LABELS);

  constructor(model: TaggerModel) {
    this.#model = model;
    const { transitions } = model.chain;
    this.#moves = Float64Array.from(FROM, (label, move) =>
      Math.exp(transitions[label * LABELS + TO[move]!]! / model.scale),
    );
  }

  /** The score of the mention from token `first` to before `end`, in the sentence of the given bounds. */
  score(tagger: Tagger, first: number, end: number, sentenceFirst: number, sentenceEnd: number): number {
    const [slope, offset] = this.#model.calibration;
    const likely = Math.min(
      1 - 1e-6,
      Math.max(1e-6, this.probability(tagger, first, end, sentenceFirst, sentenceEnd)),
    );
    const logit = Math.log(likely / (1 - likely));
    return Math.round(100 / (1 + Math.exp(-(slope * logit + offset)))) / 100;
  }

  /** The same before calibration. */
  probability(
    tagger: Tagger,
    first: number,
    end: number,
    sentenceFirst: number,
    sentenceEnd: number,
  ): number {
    const { labels } = tagger;
    let from = Math.max(sentenceFirst, first - MARGIN);
    while (from > sentenceFirst && isOpen(labels[from - 1]!)) from--;
    let to = Math.min(sentenceEnd, end + MARGIN);
    while (to < sentenceEnd && isOpen(labels[to - 1]!)) to++;
    this.#fill(tagger, from, to, sentenceFirst);
    this.#chain.run(this.#potentials, to - from, this.#starts, this.#moves);
    let least = 1;
    for (let token = first; token < end; token++)
      least = Math.min(least, this.#chain.marginals[(token - from) * LABELS + labels[token]!]!);
    return least;
  }

  #fill(tagger: Tagger, from: number, to: number, sentenceFirst: number): void {
    const { chain, scale } = this.#model;
    if (this.#potentials.length < (to - from) * LABELS)
      this.#potentials = new Float64Array((to - from) * 2 * LABELS);
    const before = from > sentenceFirst ? tagger.labels[from - 1]! * LABELS : -1;
    for (let label = 0; label < LABELS; label++) {
      const weight = before < 0 ? chain.starts[label]! : chain.transitions[before + label]!;
      this.#starts[label] = Math.exp(weight / scale);
    }
    for (let token = from; token < to; token++) {
      const row = token * LABELS;
      let most = -Infinity;
      for (let label = 0; label < LABELS; label++) most = Math.max(most, tagger.emissions[row + label]!);
      for (let label = 0; label < LABELS; label++)
        this.#potentials[(token - from) * LABELS + label] = Math.exp(
          (tagger.emissions[row + label]! - most) / scale,
        );
    }
  }
}
