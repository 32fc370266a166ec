import { expect, test } from 'vitest';
import { didYouMean } from '../src/closest-name.js';

const names = ['threads', 'stages', 'batch', 'text'];

test.each([
  ['treads', 'threads'],
  ['thraeds', 'threads'],
  ['Threads', 'threads'],
  ['stage', 'stages'],
  ['txt', 'text'],
])('%s is taken for %s', (typed, meant) => {
  expect(didYouMean(typed, names)).toBe(`Did you mean \`${meant}\`? `);
});

test.each(['workers', 'concurrency', 'x', ''])('%j is near to none', (typed) => {
  expect(didYouMean(typed, names)).toBe('');
});
