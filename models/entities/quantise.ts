import { buildFeatureWeights, type FeatureWeights } from '../../src/linear-model/feature-weights.js';
import { LABELS } from '../../src/stages/entities/labels.js';
import type { ChainWeights } from '../../src/stages/entities/viterbi.js';
import { chainMatrix, type Chain, type CrfWeights } from './crf.js';

/** The largest integer weight; the few that are larger are cut to it. */
const LARGEST = 127;

/** Share of the weights that is cut to the largest integer, so that the many small ones keep more of their digits. */
const CUT = 5e-5;

/** One scale for all weights. */
export function scaleOf({ weights }: CrfWeights): number {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  return LARGEST / (sizes[Math.floor(sizes.length * (1 - CUT))] ?? 1);
}

/** Learnt weights as integers, by feature hash; copies (hash 0) are thrown away. */
export function quantise(weights: Float32Array, hashes: Uint32Array, scale: number): FeatureWeights {
  const rows = new Map<number, Int8Array>();
  for (const [feature, hash] of hashes.entries()) {
    if (hash === 0) continue;
    const row = Int8Array.from(weights.subarray(feature * LABELS, (feature + 1) * LABELS), (weight) =>
      Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale))),
    );
    if (row.some((weight) => weight !== 0)) rows.set(hash, row);
  }
  return buildFeatureWeights(rows);
}

export function quantiseChain(chain: Chain, scale: number): ChainWeights {
  const toInt = (values: Float32Array) => Int16Array.from(values, (value) => Math.round(value * scale));
  return { starts: toInt(chain.starts), transitions: toInt(chainMatrix(chain)) };
}
