import type { Example } from './examples.js';

/** Slots of the weight table; a feature's hash picks its slot. */
export const SLOTS = 1 << 16;

const EPOCHS = 12;
const RATE = 0.08;
const DECAY = 2e-6;
const DROPOUT = 0.25;
const FITS = 6;

/** A generator of 32-bit integers with a seed (xorshift, Marsaglia 2003): training gives the same bytes each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/**
 * Logistic regression over hashed binary features by AdaGrad (Duchi et al. 2011) with feature dropout: a feature left out at
 * random makes the others learn to do without it. Returns the mean of the weights at the ends of the later epochs.
 */
function fitOnce(examples: readonly Example[], seed: number): Float32Array {
  const random = randomFrom(seed);
  const weights = new Float32Array(SLOTS);
  const squares = new Float32Array(SLOTS).fill(0.1);
  const mean = new Float32Array(SLOTS);
  const order = examples.map((_, index) => index);
  const keep = Math.floor((1 - DROPOUT) * 2 ** 32);
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random() % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const index of order) step(examples[index]!, weights, squares, () => random() < keep);
    if (epoch >= EPOCHS / 2) {
      averaged++;
      for (let slot = 0; slot < SLOTS; slot++) mean[slot]! += weights[slot]!;
    }
  }
  return mean.map((sum) => (sum / averaged) * (1 - DROPOUT / 2));
}

/** The mean of several fits that differ in their seeds alone: what one owes to the order of its examples weighs less. */
export function fitWeights(examples: readonly Example[]): Float32Array {
  const sum = new Float32Array(SLOTS);
  for (let seed = 1; seed <= FITS; seed++)
    for (const [slot, weight] of fitOnce(examples, 7 * seed).entries()) sum[slot]! += weight;
  return sum.map((weight) => weight / FITS);
}

function step(
  { features, starts }: Example,
  weights: Float32Array,
  squares: Float32Array,
  isKept: () => boolean,
): void {
  const kept = [...features].filter(isKept).map((hash) => hash & (SLOTS - 1));
  let score = 0;
  for (const slot of kept) score += weights[slot]!;
  const gradient = 1 / (1 + Math.exp(-score)) - (starts ? 1 : 0);
  for (const slot of kept) {
    const slope = gradient + DECAY * weights[slot]!;
    squares[slot]! += slope * slope;
    weights[slot]! -= (RATE * slope) / Math.sqrt(squares[slot]!);
  }
}
