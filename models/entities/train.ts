import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeModel, encodeModel } from '../../src/linear-model/model-file.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { LABELS, mayBegin, mayFollow } from '../../src/stages/entities/labels.js';
import { lexicalTableOf } from '../../src/stages/entities/lexical-table.js';
import { trainCrf } from '../training/linear-chain-crf.js';
import { readCorpus, TRAIN_CORPORA } from './corpora.js';
import { buildSequences } from './examples.js';
import { buildLexicon } from './lexicon.js';
import { packModel } from './pack.js';

// node dist/models/entities/train.js [--data ../shared/data] [--out models/entities/weights.bin] [--seed 1] [--epochs 12]
// The same command gives the same bytes.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(PACKAGE_ROOT, '../shared/data') },
    out: { type: 'string', default: join(PACKAGE_ROOT, 'models/entities/weights.bin') },
    corpora: { type: 'string', default: TRAIN_CORPORA.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '12' },
    dropout: { type: 'string', default: '0.4' },
  },
});

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const lexicon = buildLexicon(resolve(values.data));
const table = lexicalTableOf(
  decodeModel(encodeModel({ name: 'lexicon', features: '', meta: {}, sections: lexicon }), 'lexicon'),
);
const names = values.corpora.split(',');
const corpora = TRAIN_CORPORA.filter(({ name }) => names.includes(name)).map((corpus) =>
  readCorpus(values.data, corpus),
);
const { sequences, hashes, features } = buildSequences(corpora, table);
tell(
  `${sequences.starts.length - 1} sentences, ${sequences.allowed.length} tokens, ${hashes.length} features, ${features - hashes.length} copies`,
);
const crf = trainCrf(
  sequences,
  { labels: LABELS, features, mayFollow, mayBegin },
  {
    epochs: Number(values.epochs),
    rate: 0.08,
    l1: 5e-6,
    dropout: Number(values.dropout),
    seed: Number(values.seed),
    onEpoch: (epoch, logLikelihood) => {
      tell(`epoch ${epoch}: log-likelihood ${logLikelihood.toFixed(0)}`);
    },
  },
);
const bytes = packModel('entities', crf, hashes, lexicon, { corpora: names, seed: Number(values.seed) });
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
tell(`${values.out}: ${bytes.length} bytes`);
