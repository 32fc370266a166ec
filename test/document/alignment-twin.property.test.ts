import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceEnd, sourceStart, type Alignment } from '../../src/document/alignment.js';

interface Edit {
  readonly kept: number;
  readonly source: number;
  readonly normalised: number;
}

const edits = fc.array(
  fc
    .record({ kept: fc.nat(4), source: fc.nat(3), normalised: fc.nat(3) })
    .filter(({ source, normalised }) => source + normalised > 0),
  { maxLength: 12 },
);

/** For each unit of the normalised text the source stretch that it came from: written down unit by unit. */
function sourcesOf(list: readonly Edit[]): (readonly [number, number])[] {
  const units: (readonly [number, number])[] = [];
  let source = 0;
  for (const edit of list) {
    for (let at = 0; at < edit.kept; at++) units.push([source + at, source + at + 1]);
    source += edit.kept;
    for (let at = 0; at < edit.normalised; at++) units.push([source, source + edit.source]);
    source += edit.source;
  }
  return units;
}

function alignmentOf(list: readonly Edit[]): Alignment {
  const rows: number[][] = [];
  let source = 0;
  let normalised = 0;
  for (const edit of list) {
    source += edit.kept;
    normalised += edit.kept;
    rows.push([source, source + edit.source, normalised, normalised + edit.normalised]);
    source += edit.source;
    normalised += edit.normalised;
  }
  const column = (at: number): Uint32Array => Uint32Array.from(rows, (row) => row[at]!);
  const [sourceStarts, sourceEnds, normalisedStarts, normalisedEnds] = [
    column(0),
    column(1),
    column(2),
    column(3),
  ];
  return { edits: rows.length, sourceStarts, sourceEnds, normalisedStarts, normalisedEnds };
}

test('each unit leads back to the stretch that it was made of, as if that had been written down', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const alignment = alignmentOf(list);
      for (const [at, [start, end]] of sourcesOf(list).entries()) {
        expect(sourceStart(alignment, at)).toBe(start);
        expect(sourceEnd(alignment, at + 1)).toBe(end);
      }
    }),
    { numRuns: 1000 },
  );
});
