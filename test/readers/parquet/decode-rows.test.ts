import type { FileMetaData, RowGroup } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { DamagedStream } from '../../../src/readers/compression/codec.js';
import { slicesOf } from '../../../src/readers/parquet/decode-rows.js';

/** What a file says of its row groups: rows, bytes, and whether their pages are indexed. */
function file(
  ...groups: readonly (readonly [rows: number, bytes: number, isIndexed: boolean])[]
): FileMetaData {
  const rowGroups = groups.map(([rows, bytes, isIndexed]) => ({
    num_rows: BigInt(rows),
    total_byte_size: BigInt(bytes),
    columns: [isIndexed ? { offset_index_offset: 1n } : {}],
  }));
  return { row_groups: rowGroups as unknown as RowGroup[] } as FileMetaData;
}

const MB = 2 ** 20;

describe('the rows of a Parquet file that are held at a time', () => {
  test('are those of a row group', () => {
    expect([...slicesOf(file([100, MB, false], [50, 400 * MB, false]))]).toEqual([
      [0, 100],
      [100, 150],
    ]);
  });

  test('are a part of a large one, where its pages are indexed', () => {
    const slices = [...slicesOf(file([10, MB, true], [1000, 64 * MB, true]))];
    expect(slices).toEqual([
      [0, 10],
      [10, 260],
      [260, 510],
      [510, 760],
      [760, 1010],
    ]);
  });

  test('a huge row group without an index is refused before it is read', () => {
    expect(() => [...slicesOf(file([1000, 600 * MB, false]))]).toThrow(DamagedStream);
    expect(() => [...slicesOf(file([1000, 600 * MB, false]))]).toThrow('write smaller ones');
  });
});
