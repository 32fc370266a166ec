import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherCandidates } from '../../src/stages/summary/candidates.js';
import { selectSentences } from '../../src/stages/summary/selection.js';
import type { SummaryModel } from '../../src/stages/summary/summary-model.js';
import { weighingFor } from '../../src/stages/summary/weighing.js';
import { FOLDS, readCorpus, sentenceTexts, type Sample } from './corpus.js';
import { fitSummary } from './fit.js';

// node dist/models/summary/evaluate.js FOLDER SCORER
// Texts go through all stages before the summary, as they do for a user.
// Five-fold cross-validation: every text is summarised by a model trained without its fold, word frequencies included. SCORER is
// a module that exports scoreAll(gold, predictions), which gives ROUGE in percent for each set.

interface Scores {
  readonly docs: number;
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeLsum: number;
  readonly words: number;
}
interface Scorer {
  readonly scoreAll: (
    gold: readonly { id: string; source: string; reference: readonly string[] }[],
    predictions: readonly { id: string; summary: readonly string[] }[],
  ) => { readonly bySource: Readonly<Record<string, Scores>> };
}

function summarise(sample: Sample, model: SummaryModel): string[] {
  const candidates = gatherCandidates(sample.reading, model, sample);
  const budget = { sentences: sample.asked, words: Infinity, characters: Infinity };
  const texts = sentenceTexts(sample.layer.text, sample.reading.tokens, sample.reading.sentences);
  return selectSentences(candidates, budget, weighingFor(budget, candidates.facts)).map((row) => texts[row]!);
}

function lead(sample: Sample): string[] {
  return sentenceTexts(sample.layer.text, sample.reading.tokens, sample.reading.sentences).slice(
    0,
    sample.asked,
  );
}

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, scorerPath] = positionals;
if (folder === undefined || scorerPath === undefined)
  throw new Error('Give the folder of the summaries and the scorer: evaluate.js FOLDER SCORER');
const { scoreAll } = (await import(pathToFileURL(resolve(scorerPath)).href)) as Scorer;
const samples = await readCorpus(folder);
const gold = samples.map(({ id, set, reference }) => ({ id, source: set, reference }));

function report(system: string, predictions: readonly { id: string; summary: readonly string[] }[]): void {
  for (const [set, scores] of Object.entries(scoreAll(gold, predictions).bySource))
    process.stdout.write(
      `${system.padEnd(16)} ${set.padEnd(12)} ${scores.docs} texts  R1 ${scores.rouge1}  R2 ${scores.rouge2}  RLsum ${scores.rougeLsum}  ${scores.words} words\n`,
    );
}

report(
  'lead',
  samples.map((sample) => ({ id: sample.id, summary: lead(sample) })),
);
const predictions: { id: string; summary: string[] }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = { ...fitSummary(samples.filter((sample) => sample.fold !== fold)), fingerprint: '' };
  for (const sample of samples)
    if (sample.fold === fold) predictions.push({ id: sample.id, summary: summarise(sample, model) });
}
report('cross-validated', predictions);
