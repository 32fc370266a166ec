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
  /** What is wrong with the record that was scanned last, as far as its borders tell: `its quotation mark is never closed`. */
  readonly problem: string | null;
  /**
   * Where to take up again inside a record that has a problem: the index of the next likely beginning of a record, or -1 for none. The scanner
   * then begins anew there.
   */
  recover(record: Uint8Array): number;
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
  readonly scanner: () => RecordScanner;
  readonly parse: RecordParser;
  /** Whether the first record of an input is a header for the others. */
  readonly hasHead: boolean;
}
