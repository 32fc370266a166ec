import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shippedModel } from '../../src/linear-model/load.js';
import { encodeModel } from '../../src/linear-model/model-file.js';
import { CHOOSER_ROWS, type RuleStatements } from '../../src/stages/quotes/content-features.js';
import { alternativesFor } from '../../src/stages/quotes/contents.js';
import { CueLexicon } from '../../src/stages/quotes/cue-lexicon.js';
import { kindOf } from '../../src/stages/quotes/kind.js';
import type { TokenSpan } from '../../src/stages/quotes/noun-phrases.js';
import { QUOTE_FEATURES } from '../../src/stages/quotes/quotes-model.js';
import { overlap, SOURCE_ROWS, sourcesFor } from '../../src/stages/quotes/sources.js';
import { findStatements, rulesByCue } from '../../src/stages/quotes/statements.js';
import { Label } from '../../src/stages/quotes/labels.js';
import { spansOf, tagTokens, type Tagger } from '../../src/stages/quotes/tagger.js';
import { viewTokens, type TokenView } from '../../src/stages/quotes/token-view.js';
import { calibrate, type Judged } from './calibrate.js';
import { choiceOf, trainChoices, type Choice } from './choice-trainer.js';
import { learnCueWords, readArticles, type GoldArticle } from './corpus.js';
import { trainTagger } from './crf-trainer.js';

// Trains the quotes model on PolNeAR's train part: tagger, then the choosers on what jackknifed taggers say of the articles
// that they did not see.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: fileURLToPath(shippedModel('quotes')) },
    epochs: { type: 'string', default: '5' },
    folds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const log = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
const seed = Number(values.seed);
const epochs = Number(values.epochs);
const folds = Number(values.folds);

const articles = readArticles(join(values.data, 'polnear', 'train.ndjson.gz'));
const cueWords = learnCueWords(articles);
const lexicon = new CueLexicon(cueWords.words, cueWords.classes);
log(`${articles.length} articles, ${cueWords.words.length} cue words`);
const examples = articles.map((article) => ({
  ...article,
  view: viewTokens(article.passage, article.entities, lexicon),
  rules: rulesByCue(findStatements(article.passage)),
}));
const contentChoices: Choice[] = [];
const sourceChoices: Choice[] = [];
const judged: Judged[] = [];
for (let fold = 0; fold < folds; fold++) {
  const tagger = trainTagger(
    examples.filter((_, index) => index % folds !== fold),
    epochs,
    seed + fold,
  );
  log(`tagger ${fold + 1} of ${folds} jackknifed`);
  for (const [index, example] of examples.entries()) if (index % folds === fold) collect(example, tagger);
}
log(`${contentChoices.length} cues, ${sourceChoices.length} sources`);
const contents = trainChoices(contentChoices, CHOOSER_ROWS, { epochs: 6, rate: 0.05, seed });
log('contents');
const halves = trainChoices(
  contentChoices.filter((_, index) => index % 2 === 0),
  CHOOSER_ROWS,
  { epochs: 6, rate: 0.05, seed },
);
const calibration = calibrate(
  judged.filter((_, index) => index % 2 === 1),
  halves,
);
log(`calibration ${JSON.stringify(calibration)}`);
const sources = trainChoices(sourceChoices, SOURCE_ROWS, { epochs: 6, rate: 0.05, seed });
log('sources');
contentChoices.length = 0;
judged.length = 0;
const tagger = trainTagger(examples, epochs, seed);
log('tagger');
write();

function collect(example: GoldArticle & { view: TokenView; rules: RuleStatements }, tagger: Tagger): void {
  const { view, gold, rules } = example;
  const tags = tagTokens(view, tagger);
  const proposed = spansOf(tags.path, Label.BeginSource);
  for (const cue of spansOf(tags.path, Label.BeginCue)) {
    const statement = gold.find((other) => other.cue !== null && overlap(other.cue, cue)) ?? null;
    const alternatives = alternativesFor(view, tags, rules, cue);
    const fits = alternatives.map(({ content }) =>
      statement === null ? 0 : jaccard(content, statement.content),
    );
    const best = Math.max(...fits);
    const least = best >= 0.8 ? 0.8 : best >= 0.5 ? best : 2;
    const content = choiceOf(alternatives, (at) => (least > 1 ? at === 0 : fits[at]! >= least));
    if (content !== null) {
      contentChoices.push(content);
      const kinds = alternatives.map((other) => kindOf(view.passage, other.content));
      judged.push({ choice: content, kinds, fits: fits.map((fit) => fit >= 0.8) });
    }
    if (statement === null) continue;
    const who = sourcesFor(view, tags, rules, proposed, cue, statement.content);
    const hits = who.map(
      ({ span }) => span !== null && statement.sources.some((source) => overlap(source, span)),
    );
    const anyHit = hits.includes(true);
    if (!anyHit && statement.sources.length > 0) continue;
    const source = choiceOf(who, (at) => (anyHit ? hits[at]! : at === 0));
    if (source !== null) sourceChoices.push(source);
  }
}

/** Shared tokens over all tokens of two contents. */
function jaccard(a: readonly TokenSpan[], b: readonly TokenSpan[]): number {
  let both = 0;
  let sum = 0;
  for (const one of a) sum += one.end - one.first;
  for (const other of b) {
    sum += other.end - other.first;
    for (const one of a) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.first, other.first));
  }
  return both === 0 ? 0 : both / (sum - both);
}

function quantise(weights: Float32Array, most: number): { whole: Int8Array; scale: number } {
  const scale = most / 127;
  return {
    whole: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}

function write(): void {
  const table = quantise(tagger.weights, 1.6);
  const choice = quantise(contents, 2);
  const who = quantise(sources, 2.5);
  const bytes = encodeModel({
    name: 'quotes',
    features: QUOTE_FEATURES,
    meta: { taggerScale: table.scale, contentsScale: choice.scale, sourcesScale: who.scale, calibration },
    sections: {
      cueWords: cueWords.words,
      cueClasses: cueWords.classes,
      transitions: tagger.transitions.map((score) => Math.max(-1e9, score)),
      tagger: table.whole,
      contents: choice.whole,
      sources: who.whole,
    },
  });
  writeFileSync(values.out, bytes);
  const clipped = (weights: Float32Array, most: number) =>
    weights.reduce((sum, w) => sum + (Math.abs(w) > most ? 1 : 0), 0);
  log(
    `${bytes.length} bytes: ${values.out}; clipped ${clipped(tagger.weights, 1.6)}, ${clipped(contents, 2)}, ${clipped(sources, 2.5)}`,
  );
}
