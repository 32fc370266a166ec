import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk.js';
import { loadedBytes } from '../../src/linear-model/load.js';
import { articles } from '../fixtures/articles.js';

describe('the bytes of models', () => {
  it('are read once and shared by all desks and their workers', async () => {
    await using first = createDesk({ threads: 1 });
    const before = loadedBytes();
    expect(Object.keys(before).length).toBeGreaterThan(0);
    for (const bytes of Object.values(before)) expect(bytes).toBeInstanceOf(SharedArrayBuffer);
    await using second = createDesk({ threads: 1 });
    const [article] = articles(1);
    expect(await second.annotate(article!)).toEqual(await first.annotate(article!));
    const after = loadedBytes();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [url, bytes] of Object.entries(after)) expect(bytes).toBe(before[url]);
  });
});
