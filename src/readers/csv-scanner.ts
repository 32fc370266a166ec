import type { RecordScanner } from './reader.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where in a cell the scan is. */
const CELL_START = 0;
const PLAIN = 1;
const QUOTED = 2;
/** Behind a quotation mark in a quoted cell: its end, or the first half of a doubled one. */
const BEHIND_QUOTE = 3;

/** Lines that must look like rows of this table before an open quotation mark counts as a mistake. */
const CONVINCING_LINES = 3;

/** Finds the rows of a table (RFC 4180): line breaks inside quoted cells do not end them. */
export class CsvScanner implements RecordScanner {
  readonly #delimiter: number;
  #state = CELL_START;
  #misplaced = false;
  /** Delimiters in the header row; what a row must have to look like one. */
  #columns = -1;
  #delimiters = 0;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  scan(chunk: Uint8Array, from: number): number {
    if (this.#state === CELL_START && this.#delimiters === 0) this.#misplaced = false;
    let at = from;
    while (at < chunk.length) {
      if (this.#state === QUOTED) {
        const mark = chunk.indexOf(QUOTE, at);
        if (mark < 0) return -1;
        this.#state = BEHIND_QUOTE;
        at = mark + 1;
        continue;
      }
      const byte = chunk[at++]!;
      if (byte === LINE_FEED) {
        this.#endRow();
        return at;
      }
      if (byte === this.#delimiter) {
        this.#state = CELL_START;
        this.#delimiters++;
      } else if (byte === QUOTE) this.#quote();
      else if (this.#state === CELL_START) this.#state = PLAIN;
      else if (this.#state === BEHIND_QUOTE && byte !== CARRIAGE_RETURN) {
        this.#misplaced = true;
        this.#state = PLAIN;
      }
    }
    return -1;
  }

  get problem(): string | null {
    if (this.#state === QUOTED) return 'a quoted cell is never closed';
    return this.#misplaced ? 'a quotation mark inside a quoted cell is not doubled' : null;
  }

  /** The next line; for a row that has only grown long, when its lines look like rows themselves. */
  recover(record: Uint8Array, overgrown: boolean): number {
    const line = record.indexOf(LINE_FEED);
    if (line < 0 || (overgrown && !this.#looksLikeRows(record, line + 1))) return -1;
    this.#state = CELL_START;
    this.#misplaced = false;
    this.#delimiters = 0;
    return line + 1;
  }

  #quote(): void {
    if (this.#state === CELL_START || this.#state === BEHIND_QUOTE) this.#state = QUOTED;
  }

  #endRow(): void {
    if (this.#columns < 0) this.#columns = this.#delimiters;
    this.#state = CELL_START;
    this.#delimiters = 0;
  }

  #looksLikeRows(record: Uint8Array, from: number): boolean {
    let at = from;
    for (let line = 0; line < CONVINCING_LINES; line++) {
      const end = record.indexOf(LINE_FEED, at);
      if (end < 0 || this.#columns < 1 || this.#countDelimiters(record, at, end) !== this.#columns)
        return false;
      at = end + 1;
    }
    return true;
  }

  #countDelimiters(record: Uint8Array, start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end; at++) if (record[at] === this.#delimiter) count++;
    return count;
  }
}
