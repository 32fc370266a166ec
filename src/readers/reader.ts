import type { Json } from '../document/article.js';

/**
 * The half of a reader that runs on the main thread: finds where records end, and looks at nothing else. One scanner goes through one
 * input, chunk by chunk, and carries its state over the borders.
 */
export interface RecordScanner {
  /**
   * Goes on at `from`. Gives the index just behind the byte that ends the record, or -1 when the record goes on beyond the chunk. The ending
   * byte is not part of the record.
   */
  scan(chunk: Uint8Array, from: number): number;
  /** What would be wrong with the current record if it ended here: `a quoted cell is never closed`; null when nothing is. */
  readonly problem: string | null;
  /** Whether the record that just ended holds no article, by its kind, and is not counted: what a crawler noted of itself. */
  readonly passesOver?: boolean;
  /**
   * Looks for the beginning of another record inside one that has a problem or, when `overgrown`, one that has become too large
   * to be held. Gives its index, for the scan to go on from there, or -1 when there is none.
   */
  recover(record: Uint8Array, overgrown: boolean): number;
}

/** What a record holds, by the names that its input gives. */
export type RecordFields = Readonly<Record<string, Json | undefined>>;

/**
 * The half that runs in a worker: a record's bytes as fields. `head` is the input's header row, where the format has one. Throws
 * `ERR_COPYDESK_RECORD_MALFORMED` or `ERR_COPYDESK_ENCODING_INVALID`.
 */
export type RecordParser = (
  record: Uint8Array,
  head: Uint8Array | null,
) => RecordFields | Promise<RecordFields>;

/** How one format is read. */
export interface Reader {
  /** A scanner for one input, of which `start` are the first bytes. */
  readonly scanner: (start: Uint8Array) => RecordScanner;
  readonly parse: RecordParser;
  /** What a worker must know of an input's first bytes to read any record of it. */
  readonly head?: (start: Uint8Array) => Uint8Array;
  /** Whether the first record of an input is a header for the others. */
  readonly hasHead: boolean;
  /** Whether an input is one record, even when it is empty. */
  readonly whole: boolean;
}
