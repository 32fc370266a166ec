import { open, type FileHandle } from 'node:fs/promises';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { asDamage, DamagedStream } from '../compression/codec.js';

/** Decompressed bytes that are held at a time, as far as a file's own pages allow. */
const SLICE_BYTES = 16 * 2 ** 20;

/** Decompressed bytes that must be held together, where a file says nothing of its pages: a whole row group. */
const MAX_GROUP_BYTES = 512 * 2 ** 20;

/**
 * The rows of a Parquet file as lines of JSON, some megabytes at a time. `onBytes` is told of bytes as they are read. Throws
 * {@link DamagedStream} for what is no Parquet, or has row groups too large to be held. Runs in a thread of its own.
 */
export async function* decodeRows(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(path);
  try {
    const file = await fileBuffer(handle, onBytes);
    const { parquetMetadataAsync } = await import('hyparquet');
    const metadata = await parquetMetadataAsync(file);
    for (const [rowStart, rowEnd] of slicesOf(metadata)) {
      const rows = await readRows(file, metadata, rowStart, rowEnd);
      yield Buffer.from(rows.map((row) => `${JSON.stringify(row, plain)}\n`).join(''));
    }
  } catch (cause) {
    throw asDamage(cause);
  } finally {
    await handle.close();
  }
}

async function readRows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<readonly object[]> {
  const { parquetReadObjects } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  return parquetReadObjects({ file, metadata, rowStart, rowEnd, useOffsetIndex: true, compressors });
}

/** Ranges of rows that can be held: parts of row groups where their pages are indexed, else whole ones. */
export function* slicesOf({
  row_groups: groups,
}: FileMetaData): Generator<readonly [number, number], void, undefined> {
  let start = 0;
  for (const { num_rows: number, total_byte_size: size, columns } of groups) {
    const rows = Number(number);
    const isIndexed = columns.every(({ offset_index_offset: offset }) => offset !== undefined);
    if (!isIndexed && size > MAX_GROUP_BYTES)
      throw new DamagedStream(`a row group has ${size} bytes and no index of its pages; write smaller ones`);
    const share = isIndexed ? Math.ceil((rows * SLICE_BYTES) / Math.max(SLICE_BYTES, Number(size))) : rows;
    for (let from = 0; from < rows; from += share) yield [start + from, start + Math.min(rows, from + share)];
    start += rows;
  }
}

async function fileBuffer(handle: FileHandle, onBytes: (bytes: number) => void): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    async slice(from, to = size) {
      // What a damaged file says of its own places may be anything.
      const [start, end] = [from < 0 ? size + from : from, Math.min(to, size)];
      if (!(start >= 0 && start <= end) || end - start > MAX_GROUP_BYTES)
        throw new DamagedStream('it tells of bytes that it does not have');
      const bytes = Buffer.allocUnsafeSlow(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      onBytes(bytesRead);
      return bytes.buffer.slice(0, bytesRead);
    },
  };
}

/** What JSON has no form for: large numbers as text, bytes not at all. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  return value instanceof Uint8Array ? null : value;
}
