import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedModel } from '../../src/linear-model/load.js';
import { encodeModel } from '../../src/linear-model/model-file.js';
import {
  FEATURE_ID,
  learntSections,
  loadTaggerModel,
  nameOfTables,
  tableSections,
  type TaggerContents,
} from '../../src/stages/entities/tagger-model.js';
import { fitCalibration } from './calibrate.js';
import { readCorpora } from './corpus.js';
import { trainFirstPass } from './first-pass.js';
import { buildPhrases, readClusters } from './lexicon.js';
import { quantise } from './quantise.js';
import { fitSecondPass, jackknife, judgeJackknifed } from './second-pass-fit.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: fileURLToPath(shippedModel('entities')) },
    epochs: { type: 'string', default: '12' },
    dropout: { type: 'string', default: '0.4' },
    'copy-dropout': { type: 'string', default: '0.75' },
    models: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    tables: { type: 'string', default: 'own' },
    corpora: { type: 'string', default: 'conll2003,uner-ewt,crossner-politics,wnut17' },
  },
});
const log = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
log('tables');
const tables =
  values.tables === 'shipped'
    ? loadTaggerModel()
    : { clusters: readClusters(join(values.data, 'lexical')), phrases: buildPhrases() };
log(`${tables.phrases.masks.length} phrases`);
const documents = readCorpora(
  values.corpora.split(',').map((name) => join(values.data, 'ner', `${name}-train.ndjson.gz`)),
);
const seed = Number(values.seed);
const options = {
  epochs: Number(values.epochs),
  dropout: Number(values.dropout),
  copyDropout: Number(values['copy-dropout']),
  seed,
  log,
};
const { contents, chain } = trainFirstPass(documents, tables, { ...options, models: Number(values.models) });
log('second pass');
const labelled = jackknife(documents, tables, {
  ...options,
  epochs: Math.ceil(options.epochs / 2),
  models: 1,
  folds: Number(values.folds),
});
// Where unmarked text may be MISC, nothing would speak against it: only the corpus whose guidelines rule teaches the second pass.
const ruling = labelled.filter(({ document }) => document.corpus === 0);
const { learnt, hashes } = fitSecondPass(ruling, chain, seed);
const calibration = fitCalibration(judgeJackknifed(labelled, learnt, hashes));
const second = quantise(learnt.weights, hashes, contents.scale);
write(values.out, { ...contents, second, calibration });

function write(file: string, contents: TaggerContents): void {
  const { scale, calibration } = contents;
  const bytes = encodeModel({
    name: 'entities',
    features: FEATURE_ID,
    meta: { scale, calibration, tables: nameOfTables(contents) },
    sections: {
      ...(values.tables === 'shipped' ? {} : tableSections(contents)),
      ...learntSections(contents),
    },
  });
  writeFileSync(file, bytes);
  log(`${bytes.length} bytes, ${contents.first.entries.length - 1} rows: ${file}`);
}
