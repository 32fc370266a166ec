import { isOpen, LABELS, mayFollow, TRANSITIONS } from '../../src/stages/entities/labels.js';

const { from: FROM, to: TO } = TRANSITIONS;
const MAY_START = Uint8Array.from({ length: LABELS }, (_, label) => (mayFollow(0, label) ? 1 : 0));
const MAY_END = Uint8Array.from({ length: LABELS }, (_, label) => (isOpen(label) ? 0 : 1));

/**
 * Marginal probabilities of labels and transitions in a chain (Rabiner 1989), computed with scaled probabilities rather than
 * logarithms. Arrays are reused from call to call.
 */
export class ForwardBackward {
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #after = new Float64Array(LABELS);
  /** Probability of each label of each token. */
  marginals = new Float64Array(0);
  /** Expected count of each transition in the sentence, by its index in TRANSITIONS. */
  readonly transitions = new Float64Array(FROM.length);

  /**
   * @param potentials exp of the scores, LABELS a token; 0 rules a label out
   * @param starts exp of the start weights
   * @param moves exp of the transition weights, by index in TRANSITIONS
   */
  run(potentials: Float64Array, count: number, starts: Float64Array, moves: Float64Array): void {
    const size = count * LABELS;
    if (this.marginals.length < size) {
      this.#forward = new Float64Array(size * 2);
      this.#backward = new Float64Array(size * 2);
      this.marginals = new Float64Array(size * 2);
    }
    this.#runForward(potentials, count, starts, moves);
    this.#runBackward(potentials, count, moves);
  }

  #runForward(potentials: Float64Array, count: number, starts: Float64Array, moves: Float64Array): void {
    const forward = this.#forward;
    for (let label = 0; label < LABELS; label++)
      forward[label] = MAY_START[label]! * starts[label]! * potentials[label]!;
    normalise(forward, 0);
    for (let row = LABELS; row < count * LABELS; row += LABELS) {
      forward.fill(0, row, row + LABELS);
      for (let move = 0; move < FROM.length; move++)
        forward[row + TO[move]!]! += forward[row - LABELS + FROM[move]!]! * moves[move]!;
      for (let label = 0; label < LABELS; label++) forward[row + label]! *= potentials[row + label]!;
      normalise(forward, row);
    }
  }

  #runBackward(potentials: Float64Array, count: number, moves: Float64Array): void {
    const forward = this.#forward;
    const backward = this.#backward;
    const after = this.#after;
    this.transitions.fill(0);
    const last = (count - 1) * LABELS;
    for (let label = 0; label < LABELS; label++) backward[last + label] = MAY_END[label]!;
    this.#setMarginals(last);
    for (let row = last - LABELS; row >= 0; row -= LABELS) {
      for (let label = 0; label < LABELS; label++)
        after[label] = potentials[row + LABELS + label]! * backward[row + LABELS + label]!;
      backward.fill(0, row, row + LABELS);
      let total = 0;
      for (let move = 0; move < FROM.length; move++) {
        const value = moves[move]! * after[TO[move]!]!;
        backward[row + FROM[move]!]! += value;
        total += forward[row + FROM[move]!]! * value;
      }
      const inverse = total > 0 ? 1 / total : 0;
      for (let move = 0; move < FROM.length; move++)
        this.transitions[move]! += forward[row + FROM[move]!]! * moves[move]! * after[TO[move]!]! * inverse;
      normalise(backward, row);
      this.#setMarginals(row);
    }
  }

  #setMarginals(row: number): void {
    const { marginals } = this;
    for (let label = 0; label < LABELS; label++)
      marginals[row + label] = this.#forward[row + label]! * this.#backward[row + label]!;
    normalise(marginals, row);
  }
}

function normalise(values: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += values[row + label]!;
  const inverse = sum > 0 ? 1 / sum : 0;
  for (let label = 0; label < LABELS; label++) values[row + label]! *= inverse;
}
