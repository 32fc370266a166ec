import { buildHashIndex } from '../../src/linear-model/hash-index.js';
import { encodeModel, type SectionArray } from '../../src/linear-model/model-file.js';
import { FORBIDDEN } from '../../src/linear-model/viterbi.js';
import { FEATURES } from '../../src/stages/entities/tagger.js';
import type { Crf } from '../training/linear-chain-crf.js';

/** Largest weight of a model: what int8 holds. */
const LARGEST = 127;

/**
 * The bytes of a tagger's model: weights as int8 with one scale, rows of zeros left out, `lexicon` beside them. `hashes` are those of
 * the first features of the CRF, rising.
 */
export function packModel(
  name: string,
  crf: Crf,
  hashes: Uint32Array,
  lexicon: Readonly<Record<string, SectionArray>>,
  meta: Readonly<Record<string, unknown>>,
): Uint8Array {
  const { labels } = crf;
  const weights = crf.weights.subarray(0, hashes.length * labels);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = LARGEST / largest;
  const rows: number[] = [];
  for (let feature = 0; feature < hashes.length; feature++)
    if (hasWeight(weights, feature * labels, labels, scale)) rows.push(feature);
  const packed = new Int8Array(rows.length * labels);
  for (const [row, feature] of rows.entries())
    for (let label = 0; label < labels; label++)
      packed[row * labels + label] = Math.round(weights[feature * labels + label]! * scale);
  const { buckets, keys } = buildHashIndex(Uint32Array.from(rows, (feature) => hashes[feature]!));
  const scores = (values: Float32Array): Int32Array =>
    Int32Array.from(values, (value) => (value === -Infinity ? FORBIDDEN : Math.round(value * scale)));
  return encodeModel({
    name,
    features: FEATURES,
    meta: { ...meta, scale },
    sections: {
      ...lexicon,
      buckets,
      keys,
      weights: packed,
      transitions: scores(crf.transitions),
      begins: scores(crf.begins),
    },
  });
}

function hasWeight(weights: Float32Array, from: number, labels: number, scale: number): boolean {
  for (let index = from; index < from + labels; index++)
    if (Math.abs(weights[index]! * scale) >= 0.5) return true;
  return false;
}
