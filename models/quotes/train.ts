import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shippedModel } from '../../src/linear-model/load.js';
import { encodeModel } from '../../src/linear-model/model-file.js';
import { CHOOSER_ROWS } from '../../src/stages/quotes/content-features.js';
import { CueLexicon } from '../../src/stages/quotes/cue-lexicon.js';
import { QUOTE_FEATURES } from '../../src/stages/quotes/quotes-model.js';
import { SOURCE_ROWS } from '../../src/stages/quotes/source-features.js';
import { tagTokens } from '../../src/stages/quotes/tagger.js';
import { calibrate } from './calibrate.js';
import { trainChoices } from './choice-trainer.js';
import { addLessons, exampleOf, type Lessons } from './choices.js';
import { learnCueWords, readArticles } from './corpus.js';
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
const training = { epochs: 10, rate: 0.07, seeds: [seed, seed + 100, seed + 200], dropout: 0.3 };

const articles = readArticles(join(values.data, 'polnear', 'train.ndjson.gz'));
const cueWords = learnCueWords(articles);
const lexicon = new CueLexicon(cueWords.words, cueWords.classes);
log(`${articles.length} articles, ${cueWords.words.length} cue words`);
const examples = articles.map((article) => exampleOf(article, lexicon));
const lessons: Lessons = { contents: [], sources: [] };
for (let fold = 0; fold < folds; fold++) {
  const tagger = trainTagger(
    examples.filter((_, index) => index % folds !== fold),
    epochs,
    seed + fold,
  );
  log(`tagger ${fold + 1} of ${folds} jackknifed`);
  for (const [index, example] of examples.entries())
    if (index % folds === fold) addLessons(example, tagTokens(example.view, tagger), lessons);
}
log(`${lessons.contents.length} cues, ${lessons.sources.length} sources`);
const contentChoices = lessons.contents.map(({ choice }) => choice);
const contents = trainChoices(contentChoices, CHOOSER_ROWS, training);
log('contents');
const halves = trainChoices(
  contentChoices.filter((_, index) => index % 2 === 0),
  CHOOSER_ROWS,
  training,
);
const calibration = calibrate(
  lessons.contents.filter((_, index) => index % 2 === 1),
  halves,
);
log(`calibration ${JSON.stringify(calibration)}`);
const sources = trainChoices(lessons.sources, SOURCE_ROWS, training);
log('sources');
const tagger = trainTagger(examples, epochs, seed);
log('tagger');
write();

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
