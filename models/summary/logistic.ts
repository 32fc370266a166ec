/** Rows of inputs with what they should give: the training data of a logistic regression. */
export interface Examples {
  /** Row-major; `width` values a row. */
  readonly inputs: Float32Array;
  readonly width: number;
  /** 0 or 1 a row. */
  readonly targets: Uint8Array;
  /** How much each row counts. */
  readonly importance: Float32Array;
}

const STEPS = 8;
const CLOSE_ENOUGH = 1e-3;

/** Solves `a x = b` for a symmetric positive definite `a` (Cholesky); both are overwritten. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let sum = a[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= a[row * n + k]! * a[column * n + k]!;
      a[row * n + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[column * n + column]!;
    }
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) b[row]! -= a[row * n + k]! * b[k]!;
    b[row]! /= a[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) b[row]! -= a[k * n + row]! * b[k]!;
    b[row]! /= a[row * n + row]!;
  }
  return b;
}

/**
 * Weights of a logistic regression with a ridge penalty, by Newton's method. `ridge` counts as a share of the total importance.
 */
export function fitLogistic({ inputs, width, targets, importance }: Examples, ridge: number): Float64Array {
  const weights = new Float64Array(width);
  const penalty = ridge * importance.reduce((sum, value) => sum + value, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width);
    const curvature = new Float64Array(width * width);
    for (let row = 0; row < targets.length; row++) {
      const start = row * width;
      let logOdds = 0;
      for (let i = 0; i < width; i++) logOdds += weights[i]! * inputs[start + i]!;
      const probability = 1 / (1 + Math.exp(-logOdds));
      const error = (targets[row]! - probability) * importance[row]!;
      const bend = Math.max(probability * (1 - probability), 1e-4) * importance[row]!;
      for (let i = 0; i < width; i++) {
        const input = inputs[start + i]!;
        if (input === 0) continue;
        gradient[i]! += error * input;
        const bent = bend * input;
        for (let j = 0; j <= i; j++) curvature[i * width + j]! += bent * inputs[start + j]!;
      }
    }
    for (let i = 0; i < width; i++) {
      gradient[i]! -= penalty * weights[i]!;
      curvature[i * width + i]! += penalty;
    }
    const change = solve(curvature, gradient);
    for (let i = 0; i < width; i++) weights[i]! += change[i]!;
    if (change.every((value) => Math.abs(value) < CLOSE_ENOUGH)) break;
  }
  return weights;
}
