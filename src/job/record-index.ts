import { createReadStream } from 'node:fs';
import type { ArchiveOutput } from '../wire/raw-batch.js';
import { ByteCursor } from './byte-cursor.js';

/** Bytes of an entry: what a record has in the output, what in the rejects (32 bits each, little-endian), and its fate. */
export const ENTRY_BYTES = 9;

/** What one record has in output (before compression) and rejects, in bytes, and what became of it. */
export interface IndexEntry {
  readonly output: number;
  readonly reject: number;
  readonly fate: number;
}

/** The entries of a batch's records. */
export function indexEntries({
  outputEnds,
  rejectEnds,
  fates,
}: Pick<ArchiveOutput, 'outputEnds' | 'rejectEnds' | 'fates'>): Uint8Array {
  const entries = Buffer.alloc(fates.length * ENTRY_BYTES);
  for (let item = 0; item < fates.length; item++) {
    const at = item * ENTRY_BYTES;
    entries.writeUInt32LE(outputEnds[item]! - (outputEnds[item - 1] ?? 0), at);
    entries.writeUInt32LE(rejectEnds[item]! - (rejectEnds[item - 1] ?? 0), at + 4);
    entries[at + 8] = fates[item]!;
  }
  return entries;
}

/** Goes through an index, entry by entry; null behind the last. */
export class IndexReader {
  readonly #cursor: ByteCursor;

  constructor(path: string) {
    this.#cursor = new ByteCursor(createReadStream(path));
  }

  async next(): Promise<IndexEntry | null> {
    const bytes = await this.#cursor.take(ENTRY_BYTES);
    if (bytes.length < ENTRY_BYTES) return null;
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, ENTRY_BYTES);
    return { output: view.readUInt32LE(0), reject: view.readUInt32LE(4), fate: view[8]! };
  }

  async close(): Promise<void> {
    await this.#cursor.close();
  }
}
