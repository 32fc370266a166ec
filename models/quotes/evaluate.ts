import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { calibrated } from '../../src/stages/quotes/calibration.js';
import { chooseStatements } from '../../src/stages/quotes/choose-statements.js';
import { kindOf } from '../../src/stages/quotes/kind.js';
import { loadQuotesModel } from '../../src/stages/quotes/quotes-model.js';
import { overlap } from '../../src/stages/quotes/source-candidates.js';
import { tagTokens } from '../../src/stages/quotes/tagger.js';
import { viewTokens } from '../../src/stages/quotes/token-view.js';
import { readArticles, type GoldArticle } from './corpus.js';
import { EASY, f1, HARD, isRightSource, matched, type Count, type FoundStatement } from './score.js';

// node dist/models/quotes/evaluate.js [--data ../shared/data] [--part dev] [--model FILE]: F1 in tokens, of our own tokens, sentences
// and names, without the speakers stage. A quick look: close to what counts characters, not the same.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    part: { type: 'string', default: 'dev' },
    model: { type: 'string' },
  },
});
const model = loadQuotesModel(values.model === undefined ? undefined : pathToFileURL(values.model));
const counts = new Map<string, Count>();
/** For each kind, of tenths of the score: how many were right, how many there were, and the sum of their scores. */
const bins = new Map<string, { right: number[]; all: number[]; scores: number[] }>();

for (const article of readArticles(join(values.data, 'polnear', `${values.part}.ndjson.gz`)))
  count(article, find(article));
for (const [measure, counted] of counts) {
  const precision = (100 * counted.right) / counted.found;
  const recall = (100 * counted.right) / counted.gold;
  print(`${measure.padEnd(8)} ${f1(counted).toFixed(2)}  ${precision.toFixed(1)} / ${recall.toFixed(1)}`);
}
for (const [kind, { right, all, scores }] of bins) {
  const shown = all
    .map((size, at) => ({ size, mean: scores[at]! / size, share: right[at]! / size }))
    .filter(({ size }) => size >= 10)
    .map(({ size, mean, share }) => `${mean.toFixed(2)}→${share.toFixed(2)} (${size})`);
  print(`${kind.padEnd(8)} ${shown.join('  ')}`);
}

function find({ passage, entities }: GoldArticle): FoundStatement[] {
  const view = viewTokens(passage, entities, model.lexicon);
  return chooseStatements(view, tagTokens(view, model.tagger), model).map((statement) => {
    const { content, cue, source, chance } = statement;
    const kind = kindOf(passage, content);
    return { kind, content, cue, source, score: calibrated(model.calibration, kind, chance) };
  });
}

function count({ gold }: GoldArticle, found: readonly FoundStatement[]): void {
  const hard = matched(gold, found, HARD);
  const easy = matched(gold, found, EASY);
  add('hard', rightIn(hard), found.length, gold.length);
  add('easy', rightIn(easy), found.length, gold.length);
  const isPair = (to: number, at: number): boolean => to >= 0 && isRightSource(found[at]!, gold[to]!);
  const withSource = gold.filter(({ sources }) => sources.length > 0).length;
  const named = found.filter(
    ({ source }, at) => source !== null && !(easy[at]! >= 0 && gold[easy[at]!]!.sources.length === 0),
  ).length;
  add('pair', easy.filter(isPair).length, named, withSource);
  const cues = found.filter(
    ({ cue }) => cue !== null && gold.some((other) => other.cue !== null && overlap(other.cue, cue)),
  ).length;
  add('cue', cues, found.filter(({ cue }) => cue !== null).length, gold.length);
  for (const [at, { kind, score }] of found.entries()) {
    const bin = bins.get(kind) ?? { right: empty(), all: empty(), scores: empty() };
    bins.set(kind, bin);
    const tenth = Math.min(9, Math.floor(score * 10));
    bin.all[tenth]!++;
    bin.scores[tenth]! += score;
    if (hard[at]! >= 0) bin.right[tenth]!++;
  }
}

function rightIn(partners: readonly number[]): number {
  return partners.filter((partner) => partner >= 0).length;
}

function empty(): number[] {
  return Array<number>(10).fill(0);
}

function add(measure: string, right: number, found: number, gold: number): void {
  const counted = counts.get(measure) ?? { right: 0, found: 0, gold: 0 };
  counts.set(measure, counted);
  counted.right += right;
  counted.found += found;
  counted.gold += gold;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
