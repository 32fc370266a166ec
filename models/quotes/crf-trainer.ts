import { forwardBackward } from '../../src/stages/quotes/forward-backward.js';
import { LABELS, mayFollow } from '../../src/stages/quotes/labels.js';
import { STRIDE } from '../../src/stages/quotes/packed-sums.js';
import type { Tagger } from '../../src/stages/quotes/tagger.js';
import { MOST_TOKEN_FEATURES, TAGGER_ROWS } from '../../src/stages/quotes/token-features.js';
import type { Paragraph, TokenView } from '../../src/stages/quotes/token-view.js';
import type { FeatureRows } from './feature-rows.js';
import { moveRows, sumRows } from './row-sums.js';
import { FloatEmissions, writeFactors } from './float-emissions.js';
import { Random } from '../entities/random.js';

const TAGGER_WEIGHTS = TAGGER_ROWS * STRIDE;

/** A tagger with the weights as they were learnt. */
export interface TrainedTagger extends Tagger {
  readonly weights: Float32Array;
}

/** An article to learn from. */
export interface TaggedView {
  readonly view: TokenView;
  readonly features: FeatureRows;
  readonly labels: Uint8Array;
}

const RATE = 0.03;
const EPSILON = 1e-3;
const DROPOUT = 0.3;
const AVERAGES_AN_EPOCH = 4;
const LONGEST = 2000;

/**
 * Trains the tagger: log-likelihood by AdaGrad (Duchi, Hazan & Singer 2011) with feature dropout; the weights are averaged four
 * times an epoch, and the rate is halved for the second half.
 */
export function trainTagger(articles: readonly TaggedView[], epochs: number, seed: number): TrainedTagger {
  const random = new Random(seed);
  const weights = new Float32Array(TAGGER_WEIGHTS);
  const squares = new Float32Array(TAGGER_WEIGHTS).fill(EPSILON);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let from = 0; from < LABELS; from++)
    for (let to = 0; to < LABELS; to++) if (!mayFollow(from, to)) transitions[from * LABELS + to] = -Infinity;
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1);
  const sums = new Float32Array(TAGGER_WEIGHTS);
  const transitionSums = new Float32Array(LABELS * LABELS);
  let averages = 0;

  const paragraphs: { article: TaggedView; paragraph: Paragraph }[] = [];
  for (const article of articles)
    for (const paragraph of article.view.paragraphs)
      if (paragraph.end - paragraph.first <= LONGEST) paragraphs.push({ article, paragraph });
  const order = Uint32Array.from(paragraphs, (_, index) => index);
  const rows = new Uint32Array(LONGEST * MOST_TOKEN_FEATURES);
  const starts = new Uint32Array(LONGEST + 1);
  const emissions = new Float64Array(LONGEST * LABELS);
  const factors = new Float64Array(LONGEST * LABELS);
  const forward = new Float64Array(LONGEST * LABELS);
  const backward = new Float64Array(LONGEST * LABELS);
  const gradient = new Float64Array(LABELS);
  const expected = new Float64Array(LABELS * LABELS);
  const likelihoods = new Float64Array(LABELS * LABELS);
  const step = Math.ceil(order.length / AVERAGES_AN_EPOCH);

  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = epoch < epochs - 2 ? RATE : RATE / 2;
    random.shuffle(order);
    for (const [done, index] of order.entries()) {
      const { article, paragraph } = paragraphs[index]!;
      const { first, end } = paragraph;
      const size = end - first;
      let count = 0;
      for (let at = 0; at < size; at++) {
        starts[at] = count;
        const { rows: all, starts: from } = article.features;
        for (let f = from[first + at]!, most = from[first + at + 1]!; f < most; f++) {
          if (random.next() < DROPOUT * 0x100000000) continue;
          rows[count++] = all[f]!;
        }
        sumRows(weights, rows, starts[at]!, count, emissions, at * LABELS);
      }
      starts[size] = count;
      const moves = Float64Array.from(transitions, (score) => Math.exp(score));
      writeFactors(emissions, size, factors);
      forwardBackward(factors, size, moves, forward, backward);
      expected.fill(0);
      for (let at = 0; at < size; at++) {
        const o = at * LABELS;
        const gold = article.labels[first + at]!;
        let sum = 0;
        for (let label = 0; label < LABELS; label++) sum += forward[o + label]! * backward[o + label]!;
        for (let label = 0; label < LABELS; label++)
          gradient[label] = (label === gold ? 1 : 0) - (forward[o + label]! * backward[o + label]!) / sum;
        moveRows(weights, squares, rows, starts[at]!, starts[at + 1]!, gradient, rate);
        if (at === 0) continue;
        const before = o - LABELS;
        let total = 0;
        for (let from = 0; from < LABELS; from++)
          for (let to = 0; to < LABELS; to++) {
            const move = from * LABELS + to;
            const likely = forward[before + from]! * moves[move]! * factors[o + to]! * backward[o + to]!;
            likelihoods[move] = likely;
            total += likely;
          }
        for (let move = 0; move < expected.length; move++) expected[move]! -= likelihoods[move]! / total;
        expected[article.labels[first + at - 1]! * LABELS + gold]! += 1;
      }
      for (let move = 0; move < expected.length; move++) {
        const g = expected[move]!;
        if (g === 0 || transitions[move] === -Infinity) continue;
        transitionSquares[move]! += g * g;
        transitions[move]! += (rate * g) / Math.sqrt(transitionSquares[move]!);
      }
      if ((done + 1) % step === 0 || done + 1 === order.length) {
        averages++;
        for (let w = 0; w < sums.length; w++) sums[w]! += weights[w]!;
        for (let w = 0; w < transitions.length; w++) transitionSums[w]! += transitions[w]!;
      }
    }
  }
  const averaged = sums.map((sum) => sum / averages);
  return {
    weights: averaged,
    emissions: new FloatEmissions(averaged),
    transitions: transitionSums.map((sum) => sum / averages),
  };
}
