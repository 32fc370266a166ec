import { expect, test } from 'vitest';
import { loadModel } from '../../../src/linear-model/load.js';
import { loadTaggerModel, readTaggerModel } from '../../../src/stages/entities/tagger-model.js';

test('a model without tables shares those of the model that ships', () => {
  const open = loadTaggerModel('open');
  const usual = loadTaggerModel();
  expect(open.clusters.fine.buffer).toBe(usual.clusters.fine.buffer);
  expect(open.phrases.masks).toHaveLength(usual.phrases.masks.length);
  expect(open.fingerprint).not.toBe(usual.fingerprint);
});

test('a model that was trained with other tables is refused', () => {
  const open = loadModel('entities', 'open');
  expect(() => readTaggerModel({ ...open, meta: { ...open.meta, tables: 'other' } })).toThrow(
    /it shares tables of another version \(other\)/,
  );
});
