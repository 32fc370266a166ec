import { createRandom, shuffle } from './random.js';

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): one sequence a step, AdaGrad (Duchi, Hazan
 * & Singer 2011), L1 by lazy soft thresholds, feature dropout. Transitions that are not allowed have no probability, in training too.
 */

/** Sequences end to end: those of sequence `s` are the positions `starts[s]` … `starts[s + 1]`. */
export interface Sequences {
  readonly starts: Uint32Array;
  /** Where each position's features begin in `features`; one entry more than positions. */
  readonly featureStarts: Uint32Array;
  readonly features: Uint32Array;
  /** Labels that a position may have, as bits: one bit where the gold label is known. */
  readonly allowed: Uint32Array;
  /** Added to the scores of each position (positions × labels): a frozen model's; null without one. */
  readonly base: Float32Array | null;
}

export interface CrfShape {
  readonly labels: number;
  readonly features: number;
  /** Whether `to` may follow `from`. */
  readonly mayFollow: (from: number, to: number) => boolean;
  readonly mayBegin: (label: number) => boolean;
}

export interface CrfSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  /** Share of a position's features left out in a step. */
  readonly dropout: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number, logLikelihood: number, crf: Crf) => void;
}

export interface Crf {
  readonly labels: number;
  /** features × labels */
  readonly weights: Float32Array;
  /** labels × labels, from × to; -Infinity where not allowed. */
  readonly transitions: Float32Array;
  readonly begins: Float32Array;
}

const ACCUMULATOR_START = 0.1;

export function trainCrf(data: Sequences, shape: CrfShape, settings: CrfSettings): Crf {
  return new Trainer(data, shape, settings).train();
}

class Trainer {
  readonly #data: Sequences;
  readonly #labels: number;
  readonly #settings: CrfSettings;
  readonly #random: () => number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #touched: Uint32Array;
  readonly #transitions: Float32Array;
  readonly #transitionSquares: Float32Array;
  readonly #begins: Float32Array;
  readonly #beginSquares: Float32Array;
  readonly #kept: Uint32Array;
  readonly #keptStarts: Uint32Array;
  readonly #emissions: Float64Array;
  readonly #all: Lattice;
  readonly #gold: Lattice;
  #step = 0;

  constructor(data: Sequences, shape: CrfShape, settings: CrfSettings) {
    const { labels } = shape;
    this.#data = data;
    this.#labels = labels;
    this.#settings = settings;
    this.#random = createRandom(settings.seed);
    this.#weights = new Float32Array(shape.features * labels);
    this.#squares = new Float32Array(shape.features * labels).fill(ACCUMULATOR_START);
    this.#touched = new Uint32Array(shape.features);
    this.#transitions = new Float32Array(labels * labels);
    this.#transitionSquares = new Float32Array(labels * labels).fill(1);
    this.#begins = new Float32Array(labels);
    this.#beginSquares = new Float32Array(labels).fill(1);
    for (let from = 0; from < labels; from++) {
      if (!shape.mayBegin(from)) this.#begins[from] = -Infinity;
      for (let to = 0; to < labels; to++)
        if (!shape.mayFollow(from, to)) this.#transitions[from * labels + to] = -Infinity;
    }
    let longest = 0;
    let mostFeatures = 0;
    for (let sequence = 0; sequence + 1 < data.starts.length; sequence++) {
      const [start, end] = [data.starts[sequence]!, data.starts[sequence + 1]!];
      longest = Math.max(longest, end - start);
      mostFeatures = Math.max(mostFeatures, data.featureStarts[end]! - data.featureStarts[start]!);
    }
    this.#kept = new Uint32Array(mostFeatures);
    this.#keptStarts = new Uint32Array(longest + 1);
    this.#emissions = new Float64Array(longest * labels);
    this.#all = new Lattice(longest, labels);
    this.#gold = new Lattice(longest, labels);
  }

  train(): Crf {
    const { epochs, onEpoch } = this.#settings;
    const order = Uint32Array.from({ length: this.#data.starts.length - 1 }, (_, sequence) => sequence);
    const crf = {
      labels: this.#labels,
      weights: this.#weights,
      transitions: this.#transitions,
      begins: this.#begins,
    };
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, this.#random);
      let logLikelihood = 0;
      for (const sequence of order) logLikelihood += this.#learn(sequence);
      onEpoch?.(epoch, logLikelihood, crf);
    }
    this.#shrinkAll();
    return crf;
  }

  /** One step on one sequence; returns its log-likelihood. */
  #learn(sequence: number): number {
    const { starts, allowed } = this.#data;
    const start = starts[sequence]!;
    const length = starts[sequence + 1]! - start;
    if (length === 0) return 0;
    this.#step++;
    this.#keepFeatures(start, length);
    this.#score(start, length);
    const everything = this.#all.run(this.#emissions, length, this.#transitions, this.#begins, null, 0);
    const gold = this.#gold.run(this.#emissions, length, this.#transitions, this.#begins, allowed, start);
    if (gold === -Infinity) return 0; // the gold labels break the rules: nothing to learn from
    this.#updateFeatures(length);
    this.#updateTransitions();
    return gold - everything;
  }

  #keepFeatures(start: number, length: number): void {
    const { features, featureStarts } = this.#data;
    const { dropout } = this.#settings;
    let count = 0;
    for (let at = 0; at < length; at++) {
      this.#keptStarts[at] = count;
      for (let f = featureStarts[start + at]!; f < featureStarts[start + at + 1]!; f++)
        if (dropout === 0 || this.#random() >= dropout) this.#kept[count++] = features[f]!;
    }
    this.#keptStarts[length] = count;
  }

  #score(start: number, length: number): void {
    const labels = this.#labels;
    const { base } = this.#data;
    const weights = this.#weights;
    const emissions = this.#emissions;
    for (let at = 0; at < length; at++) {
      const row = at * labels;
      for (let label = 0; label < labels; label++)
        emissions[row + label] = base === null ? 0 : base[(start + at) * labels + label]!;
      for (let f = this.#keptStarts[at]!; f < this.#keptStarts[at + 1]!; f++) {
        const feature = this.#kept[f]!;
        this.#shrink(feature);
        const from = feature * labels;
        for (let label = 0; label < labels; label++) emissions[row + label]! += weights[from + label]!;
      }
    }
  }

  /** The L1 steps that a feature has missed since it was last seen. */
  #shrink(feature: number): void {
    const missed = this.#step - this.#touched[feature]!;
    this.#touched[feature] = this.#step;
    const { l1, rate } = this.#settings;
    if (missed === 0 || l1 === 0) return;
    const labels = this.#labels;
    const from = feature * labels;
    const amount = rate * l1 * missed;
    for (let index = from; index < from + labels; index++) {
      const weight = this.#weights[index]!;
      if (weight === 0) continue;
      const least = amount / Math.sqrt(this.#squares[index]!);
      this.#weights[index] = weight > least ? weight - least : weight < -least ? weight + least : 0;
    }
  }

  #shrinkAll(): void {
    for (let feature = 0; feature < this.#touched.length; feature++) this.#shrink(feature);
  }

  #updateFeatures(length: number): void {
    const labels = this.#labels;
    const { rate } = this.#settings;
    const gradient = new Float64Array(labels);
    const weights = this.#weights;
    const squares = this.#squares;
    for (let at = 0; at < length; at++) {
      for (let label = 0; label < labels; label++)
        gradient[label] =
          this.#gold.marginals[at * labels + label]! - this.#all.marginals[at * labels + label]!;
      for (let f = this.#keptStarts[at]!; f < this.#keptStarts[at + 1]!; f++) {
        const from = this.#kept[f]! * labels;
        for (let label = 0; label < labels; label++) {
          const slope = gradient[label]!;
          if (slope < 1e-6 && slope > -1e-6) continue;
          const square = (squares[from + label]! += slope * slope);
          weights[from + label]! += (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }

  #updateTransitions(): void {
    const { rate } = this.#settings;
    const learn = (
      weights: Float32Array,
      squares: Float32Array,
      gold: Float64Array,
      all: Float64Array,
    ): void => {
      for (let index = 0; index < weights.length; index++) {
        const slope = gold[index]! - all[index]!;
        if (weights[index] === -Infinity || slope === 0) continue;
        const square = (squares[index]! += slope * slope);
        weights[index]! += (rate * slope) / Math.sqrt(square);
      }
    };
    learn(this.#transitions, this.#transitionSquares, this.#gold.expected, this.#all.expected);
    learn(
      this.#begins,
      this.#beginSquares,
      this.#gold.marginals.subarray(0, this.#labels),
      this.#all.marginals.subarray(0, this.#labels),
    );
  }
}

/** Forward and backward sums of one sequence, scaled at each position so that they stay within range. */
class Lattice {
  /** P(label at position), positions × labels. */
  readonly marginals: Float64Array;
  /** Expected number of transitions, labels × labels. */
  readonly expected: Float64Array;
  readonly #labels: number;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #local: Float64Array;
  readonly #moves: Float64Array;
  readonly #scales: Float64Array;

  constructor(longest: number, labels: number) {
    this.#labels = labels;
    this.marginals = new Float64Array(longest * labels);
    this.expected = new Float64Array(labels * labels);
    this.#forward = new Float64Array(longest * labels);
    this.#backward = new Float64Array(longest * labels);
    this.#local = new Float64Array(longest * labels);
    this.#moves = new Float64Array(labels * labels);
    this.#scales = new Float64Array(longest);
  }

  /** Runs over `length` positions; `allowed` (from `offset` on) restricts the labels. Returns the log of the sum over all paths. */
  run(
    emissions: Float64Array,
    length: number,
    transitions: Float32Array,
    begins: Float32Array,
    allowed: Uint32Array | null,
    offset: number,
  ): number {
    const labels = this.#labels;
    for (let index = 0; index < transitions.length; index++)
      this.#moves[index] = Math.exp(transitions[index]!);
    this.expected.fill(0);
    let total = 0;
    for (let at = 0; at < length; at++) {
      const row = at * labels;
      let most = -Infinity;
      for (let label = 0; label < labels; label++) most = Math.max(most, emissions[row + label]!);
      let sum = 0;
      for (let label = 0; label < labels; label++) {
        const open = allowed === null || ((allowed[offset + at]! >>> label) & 1) === 1;
        const local = open ? Math.exp(emissions[row + label]! - most) : 0;
        this.#local[row + label] = local;
        let reach = 0;
        if (local > 0)
          if (at === 0) reach = Math.exp(begins[label]!);
          else
            for (let from = 0; from < labels; from++)
              reach += this.#forward[row - labels + from]! * this.#moves[from * labels + label]!;
        sum += this.#forward[row + label] = reach * local;
      }
      if (sum === 0) return -Infinity;
      for (let label = 0; label < labels; label++) this.#forward[row + label]! /= sum;
      this.#scales[at] = sum;
      total += most + Math.log(sum);
    }
    this.#goBack(length);
    return total;
  }

  #goBack(length: number): void {
    const labels = this.#labels;
    const backward = this.#backward;
    const last = (length - 1) * labels;
    for (let label = 0; label < labels; label++) {
      backward[last + label] = 1;
      this.marginals[last + label] = this.#forward[last + label]!;
    }
    for (let at = length - 2; at >= 0; at--) {
      const row = at * labels;
      const scale = this.#scales[at + 1]!;
      for (let from = 0; from < labels; from++) {
        const forward = this.#forward[row + from]!;
        let sum = 0;
        for (let to = 0; to < labels; to++) {
          const move = this.#moves[from * labels + to]!;
          if (move === 0) continue;
          const onward = (move * this.#local[row + labels + to]! * backward[row + labels + to]!) / scale;
          sum += onward;
          this.expected[from * labels + to]! += forward * onward;
        }
        backward[row + from] = sum;
        this.marginals[row + from] = forward * sum;
      }
    }
  }
}
