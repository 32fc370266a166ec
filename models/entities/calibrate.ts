import type { Tagger } from '../../src/stages/entities/tagger.js';
import type { MentionScores } from '../../src/stages/entities/mention-scores.js';
import { nameSpans } from '../../src/stages/entities/name-spans.js';
import { GOLD_TYPES, type GoldDocument } from './corpus.js';
import { NAME_TYPES } from '../../src/stages/entities/labels.js';

/** A mention's probability before or after calibration, and whether it is right. */
export interface Judged {
  readonly probability: number;
  readonly isRight: boolean;
}

/** Judges the mentions of a document that was just tagged. `types` are those its corpus marks. */
export function judgeMentions(
  tagger: Tagger,
  scores: MentionScores,
  document: GoldDocument,
  types: readonly string[],
  calibrated: boolean,
): Judged[] {
  const { tokens, sentences } = document;
  const gold = new Set(document.names.map((name) => name.join()));
  return nameSpans(tagger.labels, sentences).flatMap(({ firstToken, endToken, sentence, type }) => {
    const name = GOLD_TYPES[NAME_TYPES.indexOf(type)]!;
    if (!types.includes(name)) return [];
    const bounds = [sentences.firsts[sentence]!, sentences.ends[sentence]!] as const;
    const probability = calibrated
      ? scores.score(tagger, firstToken, endToken, ...bounds)
      : scores.probability(tagger, firstToken, endToken, ...bounds);
    const isRight = gold.has([tokens.starts[firstToken]!, tokens.ends[endToken - 1]!, name].join());
    return [{ probability, isRight }];
  });
}

const ROUNDS = 2000;
const RATE = 0.5;

/** Slope and offset that make of a probability's logit that of being right (Platt 1999), by gradient ascent. */
export function fitCalibration(judged: readonly Judged[]): [slope: number, offset: number] {
  const logits = judged.map(({ probability }) => {
    const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
    return Math.log(kept / (1 - kept));
  });
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let slopeStep = 0;
    let offsetStep = 0;
    for (const [at, { isRight }] of judged.entries()) {
      const error = Number(isRight) - 1 / (1 + Math.exp(-(slope * logits[at]! + offset)));
      slopeStep += (error * logits[at]!) / 16;
      offsetStep += error;
    }
    slope += (RATE * slopeStep) / judged.length;
    offset += (RATE * offsetStep) / judged.length;
  }
  return [Number(slope.toFixed(4)), Number(offset.toFixed(4))];
}

/** Bins by tenths: mean score and share of right mentions of each, for a table. */
export function reliability(judged: readonly Judged[]): string {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { probability, isRight } of judged) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
    bin.count++;
    bin.sum += probability;
    bin.right += Number(isRight);
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ count, sum, right }) => `${(sum / count).toFixed(2)}→${(right / count).toFixed(2)} (${count})`)
    .join('  ');
}
