import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGold } from '../../../models/entities/corpus.js';
import { trainFirstPass } from '../../../models/entities/first-pass.js';
import { namesOf } from '../../../models/entities/score.js';
import { fitSecondPass, jackknife } from '../../../models/entities/second-pass-fit.js';
import { Tagger } from '../../../src/stages/entities/tagger.js';
import { loadTaggerModel } from '../../../src/stages/entities/tagger-model.js';

const PLACES = ['Orvik', 'Tamsel', 'Ludden', 'Merrow', 'Hask', 'Pellin'];
const { clusters, phrases } = loadTaggerModel();

function documentsOf(articles: readonly { id: string; text: string; entities: unknown[] }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  const file = join(folder, 'gold.ndjson');
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const documents = readGold(file, 0);
  rmSync(folder, { recursive: true });
  return documents;
}

const gold = documentsOf(
  PLACES.map((place) => ({
    id: place,
    text: `The council of ${place} met on Monday. Nobody came to ${place}.`,
    entities: [
      [15, 15 + place.length, 'LOC'],
      [46 + place.length, 46 + 2 * place.length, 'LOC'],
    ],
  })),
);

function train(seed: number) {
  const options = { epochs: 8, dropout: 0.2, copyDropout: 0.5, seed, models: 1 };
  const { contents, chain } = trainFirstPass(gold, { clusters, phrases }, options);
  const labelled = jackknife(gold, { clusters, phrases }, { ...options, folds: 2 });
  return { contents, second: fitSecondPass(labelled, chain, seed) };
}

it('gives the same weights for the same texts and seed, and others for another seed', () => {
  const [one, same, other] = [train(1), train(1), train(2)];
  expect(same.contents.first.weights).toEqual(one.contents.first.weights);
  expect(same.contents.chain).toEqual(one.contents.chain);
  expect(same.second).toEqual(one.second);
  expect(other.contents.first.weights).not.toEqual(one.contents.first.weights);
});

it('learns to find in a new text what the gold marks', () => {
  const [document] = documentsOf([
    { id: 'new', text: 'The council of Zemblin met on Monday.', entities: [] },
  ]);
  const model = { ...train(1).contents, fingerprint: '' };
  const tagger = new Tagger(model);
  tagger.tagOnce(document!.text, document!.tokens, document!.sentences);
  expect(namesOf(document!, tagger, model)).toEqual([[15, 22, 'LOC']]);
});
