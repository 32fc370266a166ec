import { expect, test } from 'vitest';
import { json } from '../../src/readers/json.js';
import { cutRecords } from './cut-records.js';

const cut = (text: string, maxRecordBytes?: number) => {
  const options = maxRecordBytes === undefined ? {} : { maxRecordBytes };
  const { records, faults } = cutRecords('json', json, Buffer.from(text), options);
  return {
    texts: records.map(({ bytes }) => Buffer.from(bytes).toString().trim()),
    problems: faults.map(({ fault, offset }) => [offset, fault!.details['problem'] ?? fault!.code]),
  };
};

test('objects may follow one another without an array', () => {
  expect(cut('{\n "a": 1\n}\n{\n "b": 2\n}\n').texts).toEqual(['{\n "a": 1\n}', '{\n "b": 2\n}']);
});

test('a string that is never closed costs its element, and the next line is read', () => {
  const { texts, problems } = cut('[\n  {"a": "x},\n  {"a": 2},\n  {"a": 3}\n]\n');
  expect(texts).toEqual(['{"a": 2}', '{"a": 3}']);
  expect(problems).toHaveLength(1);
});

test('a brace that is never closed costs its element', () => {
  const { texts, problems } = cut('[\n{"a": 1,\n{"a": 2},\n{"a": 3}\n]\n');
  expect(texts).toEqual(['{"a": 2}', '{"a": 3}']);
  expect(problems).toEqual([[1, 'a bracket or brace is never closed']]);
});

test('an array that is cut short gives what was whole', () => {
  const { texts, problems } = cut('[{"a":1},{"a":2},{"a"');
  expect(texts).toEqual(['{"a":1}', '{"a":2}']);
  expect(problems).toEqual([[17, 'a bracket or brace is never closed']]);
});

test('an element that is too large is one fault', () => {
  const { texts, problems } = cut(`[{"a":"${'x'.repeat(200)}"},{"a":2}]`, 64);
  expect(texts).toEqual(['{"a":2}']);
  expect(problems).toEqual([[1, 'ERR_COPYDESK_ARTICLE_TOO_LARGE']]);
});

test('what follows the array is not lost', () => {
  expect(cut('[{"a":1}]\n{"b":2}\n').texts).toEqual(['{"a":1}', '{"b":2}']);
});
