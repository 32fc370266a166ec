/** Features that belong together and are scored once, whatever number of alternatives shares them. */
export interface FeatureGroup {
  /** Rows of the chooser's table. */
  readonly rows: readonly number[];
  /** Sum of the rows' weights; NaN until it is asked for. */
  score: number;
}

export function groupOf(rows: readonly number[]): FeatureGroup {
  return { rows, score: NaN };
}

/** One of several readings that exclude each other. */
export interface Weighable {
  readonly groups: readonly FeatureGroup[];
}

/** Probability of each alternative (log-linear). `weights` × `scale` are the chooser's weights. */
export function chances(
  alternatives: readonly Weighable[],
  weights: Float32Array | Int8Array,
  scale: number,
): Float64Array {
  const likely = new Float64Array(alternatives.length);
  let most = -Infinity;
  for (let at = 0; at < likely.length; at++) {
    let sum = 0;
    for (const group of alternatives[at]!.groups) {
      if (Number.isNaN(group.score)) group.score = scoreOf(group.rows, weights);
      sum += group.score;
    }
    likely[at] = sum * scale;
    if (likely[at]! > most) most = likely[at]!;
  }
  let total = 0;
  for (let at = 0; at < likely.length; at++) total += likely[at] = Math.exp(likely[at]! - most);
  for (let at = 0; at < likely.length; at++) likely[at]! /= total;
  return likely;
}

function scoreOf(rows: readonly number[], weights: Float32Array | Int8Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += weights[rows[at]!]!;
  return sum;
}
