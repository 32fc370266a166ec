import { expect, test } from 'vitest';
import type { Mention } from '../../../src/document/layers.js';
import { splitSentences } from '../../../src/stages/sentences/split.js';
import { Columns } from '../../../src/stages/summary/columns.js';
import { findStrangers } from '../../../src/stages/summary/strangers.js';
import { tokenize } from '../../../src/text/tokenizer.js';

/** Per sentence: how many persons it names in part, and how many in full. Persons are given as `[name, cluster]`, in order. */
function counts(text: string, persons: readonly (readonly [string, number])[]): [number, number][] {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  let from = 0;
  const mentions = persons.map(([name, cluster]): Mention => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const firstToken = tokens.starts.indexOf(start);
    const endToken = tokens.ends.indexOf(from) + 1;
    return { start, end: from, firstToken, endToken, type: 'PERSON', cluster, score: 1, value: null };
  });
  const { needed, neededFirsts, introduced, introducedFirsts } = findStrangers(
    mentions,
    tokens,
    sentences,
    new Columns(),
  );
  expect(neededFirsts[sentences.length]).toBeLessThanOrEqual(needed.length);
  expect(introducedFirsts[sentences.length]).toBeLessThanOrEqual(introduced.length);
  return Array.from({ length: sentences.length }, (_, row) => [
    neededFirsts[row + 1]! - neededFirsts[row]!,
    // each by surname and by person
    (introducedFirsts[row + 1]! - introducedFirsts[row]!) / 2,
  ]);
}

test('who is named in part needs the sentence that gives the full name', () => {
  const text = 'Anna Reed sailed. It rained. Reed slept.';
  expect(
    counts(text, [
      ['Anna Reed', 0],
      ['Reed', 0],
    ]),
  ).toEqual([
    [0, 1],
    [0, 0],
    [1, 0],
  ]);
});

test('each of two persons in a sentence counts', () => {
  const text = 'Anna Reed met Joe Park. Reed and Park sailed.';
  expect(
    counts(text, [
      ['Anna Reed', 0],
      ['Joe Park', 1],
      ['Reed', 0],
      ['Park', 1],
    ]),
  ).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

test('a surname finds its owner even where entities did not', () => {
  const text = 'Anna Reed sailed. Ms Reed slept.';
  expect(
    counts(text, [
      ['Anna Reed', 0],
      ['Reed', 1],
    ]),
  ).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('who never has more than one name is no stranger, but for an honorific', () => {
  const text = 'Reed sailed. Reed slept. Mr Park sailed.';
  expect(
    counts(text, [
      ['Reed', 0],
      ['Reed', 0],
      ['Park', 1],
    ]),
  ).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
  ]);
});

test("a husband's name does not introduce his wife, but a surname does for all who bear it", () => {
  const text = 'Anna Reed sailed. Joe Reed and Anna met. Joe Reed said Reed slept.';
  expect(
    counts(text, [
      ['Anna Reed', 0],
      ['Joe Reed', 1],
      ['Anna', 0],
      ['Joe Reed', 1],
      ['Reed', 0],
    ]),
  ).toEqual([
    [0, 1],
    [1, 1],
    [0, 1],
  ]);
});
