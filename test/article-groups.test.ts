import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleGroups } from '../src/article-groups.js';

const groupsOf = (weights: readonly number[]): number[][] =>
  [...articleGroups(weights.length, (at) => weights[at]!)].map(({ from, to }) => weights.slice(from, to));

describe('groups of articles', () => {
  it('hold 32 at most', () => {
    expect(groupsOf(Array.from({ length: 70 }, () => 1)).map(({ length }) => length)).toEqual([32, 32, 6]);
  });

  it('leave an article of 5 MB to itself', () => {
    expect(groupsOf([10, 20, 5_000_000, 30, 40])).toEqual([[10, 20], [5_000_000], [30, 40]]);
  });

  it('are none of no articles', () => {
    expect(groupsOf([])).toEqual([]);
  });

  it('hold each article once, in order, and no two that are too much together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300_000 })), (weights) => {
        const groups = groupsOf(weights);
        expect(groups.flat()).toEqual(weights);
        for (const group of groups) {
          const weight = group.reduce((sum, more) => sum + more, 0);
          expect(group.length).toBeGreaterThan(0);
          expect(group.length === 1 || weight <= 250_000).toBe(true);
        }
      }),
    );
  });
});
