import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { shippedModel } from '../../src/linear-model/load.js';
import { encodeModel } from '../../src/linear-model/model-file.js';
import { FEATURE_ID } from '../../src/stages/sentences/features.js';
import { readTexts } from './corpus.js';
import { examplesOf } from './examples.js';
import { fitWeights } from './fit.js';

// node dist/models/sentences/train.js ewt-train.ndjson.gz [--out FILE]
// The same texts give the same bytes.

const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [corpus] = positionals;
if (corpus === undefined)
  throw new Error('Give the texts with their sentences: train.js TEXTS.ndjson.gz [--out FILE]');

const examples = readTexts(corpus).flatMap(examplesOf);
const fitted = fitWeights(examples);
const largest = fitted.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const scale = largest / 127;
const bytes = encodeModel({
  name: 'sentences',
  features: FEATURE_ID,
  meta: { scale, examples: examples.length },
  sections: { weights: Int8Array.from(fitted, (weight) => Math.round(weight / scale)) },
});
const file = values.out ?? fileURLToPath(shippedModel('sentences'));
writeFileSync(file, bytes);
process.stderr.write(`${examples.length} candidates, ${bytes.length} bytes: ${file}\n`);
