import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTaggerModel } from '../../src/stages/entities/tagger-model.js';
import { MentionScores } from '../../src/stages/entities/mention-scores.js';
import { Tagger } from '../../src/stages/entities/tagger.js';
import { judgeMentions, reliability, type Judged } from './calibrate.js';
import { headlineF1, inOneCase, peopleFound } from './hard-cases.js';
import { GOLD_TYPES, readGold, type GoldDocument } from './corpus.js';
import { f1, scoreTagger } from './score.js';

// node dist/models/entities/evaluate.js [--data ../shared/data] [--model FILE]: F1 by set and type, own tokens and sentences.

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, model: { type: 'string' } },
});
const model = loadTaggerModel(values.model === undefined ? undefined : pathToFileURL(values.model));
const THREE = GOLD_TYPES.slice(0, 3);
for (const [set, types] of [
  ['conll2003', GOLD_TYPES],
  ['wikigold', GOLD_TYPES],
  ['crossner-politics', THREE],
  ['uner-ewt', THREE],
  ['wnut17', GOLD_TYPES],
] as const) {
  const documents = readGold(join(values.data, 'ner', `${set}-dev.ndjson.gz`), 0);
  for (const passes of [1, 2] as const) {
    const counts = scoreTagger(model, documents, types, passes);
    const line = [...counts].map(([type, count]) => `${type} ${f1(count).toFixed(2)}`).join('  ');
    process.stdout.write(`${set.padEnd(18)} ${passes} pass  ${line}\n`);
  }
  process.stdout.write(`${set.padEnd(18)} score   ${reliability(judge(documents, types))}\n`);
}
const file = join(values.data, 'ner', 'conll2003-dev.ndjson.gz');
const plain = readGold(file, 0);
const report = (name: string, figure: number) =>
  process.stdout.write(`conll2003          ${name.padEnd(40)} ${figure.toFixed(2)}\n`);
report('F1 in headlines', headlineF1(model, plain));
const people = peopleFound(model, plain);
report('people found, given name listed', people.listed);
report('people found, given name not listed', people.unlisted);
for (const [name, change] of [
  ['F1, all in capitals', (unit: string) => unit.toUpperCase()],
  ['F1, all in small letters', (unit: string) => unit.toLowerCase()],
] as const) {
  const documents = readGold(file, 0, {
    change: (line) => (line.trim() === '' ? line : inOneCase(line, change)),
  });
  report(name, f1(scoreTagger(model, documents, GOLD_TYPES).get('all')!));
}

function judge(documents: readonly GoldDocument[], types: readonly string[]): Judged[] {
  const tagger = new Tagger(model);
  const scores = new MentionScores(model);
  return documents.flatMap((document) => {
    tagger.tag(document.text, document.tokens, document.sentences);
    return judgeMentions(tagger, scores, document, types, true);
  });
}
