import { LABELS, OUTSIDE, TRANSITIONS } from '../../src/stages/entities/labels.js';
import { ForwardBackward } from './forward-backward.js';
import { Random } from './random.js';

const { from: FROM, to: TO } = TRANSITIONS;

/** What the trainer learns from; see `examples.ts`. */
export interface TrainingData {
  readonly firsts: readonly number[];
  readonly ends: readonly number[];
  readonly allowed: Uint32Array;
  readonly offsets: Uint32Array;
  readonly features: Uint32Array;
  /** Hash of each feature; 0 for a corpus' own copy. */
  readonly hashes: Uint32Array;
  /** Scores that are given and stay as they are, LABELS a token. */
  readonly base?: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Chance of each feature of each token to be left out of a step. */
  readonly dropout: number;
  /** The same for a corpus' own copies of features: the more they are left out, the more the shared ones learn. */
  readonly copyDropout: number;
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** L1 weight, a step (a sentence). */
  readonly l1: number;
  readonly seed: number;
  /** A chain that is given and stays as it is. */
  readonly chain?: Chain;
  readonly log?: (line: string) => void;
}

export interface Chain {
  readonly starts: Float32Array;
  /** By index in TRANSITIONS. */
  readonly moves: Float32Array;
}

export interface CrfWeights {
  /** LABELS a feature. */
  readonly weights: Float32Array;
  readonly chain: Chain;
}

/** Label gradients below this are taken as nothing: most tokens are certain after the first epoch. */
const SMALL = 1e-4;
/** Sentences between two applications of L1. */
const SHRINK_EVERY = 2000;

/**
 * A linear-chain conditional random field by AdaGrad (Duchi et al. 2011), one sentence a step, with L1 by soft thresholds.
 * Where the gold allows several labels, the likelihood is that of any of them (constrained forward-backward).
 */
export function trainCrf(data: TrainingData, options: TrainingOptions): CrfWeights {
  return new Trainer(data, options).train();
}

class Trainer {
  readonly #data: TrainingData;
  readonly #options: TrainingOptions;
  readonly #random: Random;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #chain: Chain;
  readonly #startSquares = new Float32Array(LABELS).fill(1);
  readonly #moveSquares = new Float32Array(FROM.length).fill(1);
  readonly #model = new ForwardBackward();
  readonly #gold = new ForwardBackward();
  readonly #starts = new Float64Array(LABELS);
  readonly #moves = new Float64Array(FROM.length);
  readonly #gradient = new Float64Array(LABELS);
  #kept = new Uint32Array(1 << 16);
  #keptEnds = new Uint32Array(1024);
  #potentials = new Float64Array(1024 * LABELS);
  #masked = new Float64Array(1024 * LABELS);

  constructor(data: TrainingData, options: TrainingOptions) {
    this.#data = data;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#weights = new Float32Array(data.hashes.length * LABELS);
    this.#squares = new Float32Array(data.hashes.length * LABELS).fill(0.1);
    this.#chain = options.chain ?? {
      starts: new Float32Array(LABELS),
      moves: new Float32Array(FROM.length),
    };
  }

  train(): CrfWeights {
    const order = Uint32Array.from(this.#data.firsts.keys());
    let since = 0;
    for (let epoch = 1; epoch <= this.#options.epochs; epoch++) {
      this.#random.shuffle(order);
      for (const sentence of order) {
        this.#step(sentence);
        if (++since === SHRINK_EVERY) {
          this.#shrink(since);
          since = 0;
        }
      }
      this.#options.log?.(`epoch ${epoch} of ${this.#options.epochs}`);
    }
    this.#shrink(since);
    return { weights: this.#weights, chain: this.#chain };
  }

  #step(sentence: number): void {
    const first = this.#data.firsts[sentence]!;
    const count = this.#data.ends[sentence]! - first;
    if (count === 0) return;
    this.#score(first, count);
    for (let label = 0; label < LABELS; label++) this.#starts[label] = Math.exp(this.#chain.starts[label]!);
    for (let move = 0; move < FROM.length; move++) this.#moves[move] = Math.exp(this.#chain.moves[move]!);
    this.#model.run(this.#potentials, count, this.#starts, this.#moves);
    this.#mask(first, count);
    this.#gold.run(this.#masked, count, this.#starts, this.#moves);
    for (let token = 0; token < count; token++) this.#update(token);
    if (this.#options.chain === undefined) this.#updateChain();
  }

  /** Draws the features that stay, sums their weights and turns the scores into potentials. */
  #score(first: number, count: number): void {
    const { offsets, features, base } = this.#data;
    const need = offsets[first + count]! - offsets[first]!;
    if (this.#kept.length < need) this.#kept = new Uint32Array(need * 2);
    if (this.#keptEnds.length < count) {
      this.#keptEnds = new Uint32Array(count * 2);
      this.#potentials = new Float64Array(count * 2 * LABELS);
      this.#masked = new Float64Array(count * 2 * LABELS);
    }
    const limit = this.#options.dropout * 2 ** 32;
    const copyLimit = this.#options.copyDropout * 2 ** 32;
    const { hashes } = this.#data;
    const weights = this.#weights;
    const sums = this.#potentials;
    let kept = 0;
    for (let token = 0; token < count; token++) {
      const row = token * LABELS;
      for (let label = 0; label < LABELS; label++)
        sums[row + label] = base === undefined ? 0 : base[(first + token) * LABELS + label]!;
      for (let at = offsets[first + token]!, end = offsets[first + token + 1]!; at < end; at++) {
        const feature = features[at]!;
        const bar = hashes[feature] === 0 ? copyLimit : limit;
        if (bar > 0 && this.#random.next() < bar) continue;
        const from = feature * LABELS;
        this.#kept[kept++] = from;
        for (let label = 0; label < LABELS; label++) sums[row + label]! += weights[from + label]!;
      }
      this.#keptEnds[token] = kept;
      let most = -Infinity;
      for (let label = 0; label < LABELS; label++) most = Math.max(most, sums[row + label]!);
      for (let label = 0; label < LABELS; label++) sums[row + label] = Math.exp(sums[row + label]! - most);
    }
  }

  #mask(first: number, count: number): void {
    for (let token = 0; token < count; token++) {
      const bits = this.#data.allowed[first + token]!;
      const row = token * LABELS;
      for (let label = 0; label < LABELS; label++)
        // A floor keeps a gold label possible that the model has all but ruled out.
        this.#masked[row + label] =
          (bits >>> label) & 1 ? Math.max(this.#potentials[row + label]!, 1e-30) : 0;
    }
  }

  #update(token: number): void {
    const row = token * LABELS;
    const gradient = this.#gradient;
    let largest = 0;
    for (let label = OUTSIDE; label < LABELS; label++) {
      const step = this.#gold.marginals[row + label]! - this.#model.marginals[row + label]!;
      gradient[label] = step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SMALL * 10) return;
    const weights = this.#weights;
    const squares = this.#squares;
    const { rate } = this.#options;
    for (let label = 0; label < LABELS; label++) {
      const step = gradient[label]!;
      if (Math.abs(step) < SMALL) continue;
      const square = step * step;
      const scaled = step * rate;
      for (
        let at = token === 0 ? 0 : this.#keptEnds[token - 1]!, end = this.#keptEnds[token]!;
        at < end;
        at++
      ) {
        const cell = this.#kept[at]! + label;
        const sum = squares[cell]! + square;
        squares[cell] = sum;
        weights[cell]! += scaled / Math.sqrt(sum);
      }
    }
  }

  #updateChain(): void {
    const { starts, moves } = this.#chain;
    for (let label = 0; label < LABELS; label++) {
      const step = this.#gold.marginals[label]! - this.#model.marginals[label]!;
      this.#startSquares[label]! += step * step;
      starts[label]! += (this.#options.rate * step) / Math.sqrt(this.#startSquares[label]!);
    }
    for (let move = 0; move < FROM.length; move++) {
      const step = this.#gold.transitions[move]! - this.#model.transitions[move]!;
      this.#moveSquares[move]! += step * step;
      moves[move]! += (this.#options.rate * step) / Math.sqrt(this.#moveSquares[move]!);
    }
  }

  /** L1: draws every weight towards zero as the steps since the last time would have. */
  #shrink(steps: number): void {
    const weights = this.#weights;
    const squares = this.#squares;
    const strength = this.#options.rate * this.#options.l1 * steps;
    if (strength === 0) return;
    for (let cell = 0; cell < weights.length; cell++) {
      const weight = weights[cell]!;
      if (weight === 0) continue;
      const pull = strength / Math.sqrt(squares[cell]!);
      weights[cell] = weight > pull ? weight - pull : weight < -pull ? weight + pull : 0;
    }
  }
}

/** Transition weights as a full matrix, row by row; those that do not exist are 0. */
export function chainMatrix({ moves }: Chain): Float32Array {
  const matrix = new Float32Array(LABELS * LABELS);
  for (let move = 0; move < FROM.length; move++) matrix[FROM[move]! * LABELS + TO[move]!] = moves[move]!;
  return matrix;
}
