import { expect, test } from 'vitest';
import { calibrated } from '../../../src/stages/quotes/calibration.js';
import { loadQuotesModel } from '../../../src/stages/quotes/quotes-model.js';

test('a step that was measured gives its share, another the probability itself', () => {
  expect(calibrated({ direct: [0.1, 0.2] }, 'direct', 0.15)).toBe(0.2);
  expect(calibrated({ direct: [0.1, 0.2] }, 'direct', 0.75)).toBe(0.75);
  expect(calibrated({}, 'mixed', 0.4)).toBe(0.4);
});

test('the shipped calibration rises with the probability, for every kind', () => {
  const { calibration } = loadQuotesModel();
  for (const kind of ['direct', 'mixed', 'indirect']) {
    const steps = calibration[kind]!;
    expect(steps).toHaveLength(10);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  }
});
