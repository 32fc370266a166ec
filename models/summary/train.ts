import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { shippedModel } from '../../src/linear-model/load.js';
import { encodeModel } from '../../src/linear-model/model-file.js';
import { FEATURE_ID } from '../../src/stages/summary/summary-model.js';
import { readCorpus, SETS } from './corpus.js';
import { fitSummary } from './fit.js';

// node dist/models/summary/train.js FOLDER [--out FILE]
// FOLDER holds the texts with their summaries (see CARD.md). The same texts give the same bytes.

const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('Give the folder of the summaries: train.js FOLDER [--out FILE]');

const samples = await readCorpus(folder);
const { sentence, word, frequencies } = fitSummary(samples);
const bytes = encodeModel({
  name: 'summary',
  features: FEATURE_ID,
  meta: { sets: Object.keys(SETS), texts: samples.length },
  sections: {
    means: sentence.means,
    deviations: sentence.deviations,
    weights: sentence.weights,
    wordWeights: word.weights,
    wordBiases: word.biases,
    frequencies,
  },
});
const file = values.out ?? fileURLToPath(shippedModel('summary'));
writeFileSync(file, bytes);
process.stderr.write(`${samples.length} texts, ${bytes.length} bytes: ${file}\n`);
