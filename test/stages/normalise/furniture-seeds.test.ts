import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normaliseText } from '../../../src/stages/normalise/index.js';

const folder = new URL('../../../seeds/furniture/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const expected = JSON.parse(read('expected.json')) as Record<string, [string, string][]>;

test.each(Object.entries(expected))(
  'each piece of seeds/furniture/%s is found, and nothing else',
  (name, pieces) => {
    const { text, dateline, credit, furniture } = normaliseText(read(name), null);
    const found = [
      ...furniture,
      ...(dateline === null ? [] : [{ ...dateline, kind: 'dateline' }]),
      ...(credit === null ? [] : [{ ...credit, kind: 'credit' }]),
    ].sort((a, b) => a.start - b.start);
    expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(pieces);
  },
);
