import { expect, test } from 'vitest';
import { buildHashIndex } from '../../../src/linear-model/hash-index.js';
import { DocumentView } from '../../../src/stages/entities/document-view.js';
import { FeatureList } from '../../../src/stages/entities/feature-list.js';
import { addRunFeatures } from '../../../src/stages/entities/run-features.js';
import { WordTypes } from '../../../src/stages/entities/word-types.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { tokenize } from '../../../src/text/tokenizer.js';
import { hashWord } from '../../../src/text/word-hash.js';

const nothing = buildHashIndex(new Uint32Array());
const clusters = { index: nothing, fine: new Uint32Array(), coarse: new Uint8Array() };
const phrases = { index: nothing, masks: new Uint16Array() };

/** Whether a word of a sentence has the feature of a template with two values. */
function has(text: string, word: string, template: number, first: number, second?: number): boolean {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const view = new DocumentView(new WordTypes(clusters, () => undefined), phrases);
  view.read(text, tokens, sentences);
  const token = [...tokens.starts].indexOf(text.indexOf(word));
  const found = new FeatureList();
  addRunFeatures(view, { first: 0, end: sentences.ends[0]!, kind: view.cases[0]! }, token, found);
  const wanted = new FeatureList();
  if (second === undefined) wanted.add(template, first);
  else wanted.pair(template, first, second);
  return found.hashes.subarray(0, found.length).includes(wanted.hashes[0]!);
}

test('a short form in brackets is known by the initials before it', () => {
  expect(has('He left the Shefa Aid Trust (SAT) early.', 'SAT', 156, 1, 1)).toBe(true);
  expect(has('He left the Shefa Aid Trust (BBC) early.', 'BBC', 156, 1, 0)).toBe(true);
});

test('small words and possessives may be missing from a short form', () => {
  expect(has("The Union of Green Miners' Sons (UGMS) met.", 'UGMS', 156, 1, 1)).toBe(true);
  expect(has("The Southern People's Movement (SPM) met.", 'SPM', 156, 1, 1)).toBe(true);
  expect(has('The Southern Lower Movement (SM) met.', 'SM', 156, 1, 0)).toBe(true);
});

test('a name knows that its short form follows', () => {
  const text = 'He left the Shefa Aid Trust (SAT) early.';
  for (const word of ['Shefa', 'Aid', 'Trust']) expect(has(text, word, 158, 3)).toBe(true);
  expect(has('He met Ada Quill (R) early.', 'Quill', 158, 1)).toBe(true);
});

test('a run sees the capitals behind a small word', () => {
  const text = 'They joined the Union of the Centre quickly.';
  expect(has(text, 'Union', 154, hashWord('centre'), hashWord('of'))).toBe(true);
  expect(has(text, 'Centre', 152, hashWord('union'), hashWord('of'))).toBe(true);
});

test('a long run shows its inner words to its edges', () => {
  const text = 'They met Great Northern Grain Board members.';
  expect(has(text, 'Great', 150, hashWord('grain'), 0)).toBe(true);
  expect(has(text, 'Board', 150, hashWord('northern'), 1)).toBe(true);
  expect(has(text, 'Grain', 150, hashWord('grain'), 0)).toBe(false);
});
