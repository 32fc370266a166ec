import type { RecordScanner } from './reader.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LINE_FEED = 0x0a;
const SPACE = 0x20;

/**
 * Finds the elements of a JSON array that may be larger than memory, or values that follow one another, over any number of lines.
 *
 * ```
 *   [ {"a": [1, 2]}, {"b": "x, y"} ]        { … }⏎{ … }
 *   ^              ^               ^             ^
 *   └ each ends a record (the first an empty one)
 * ```
 */
export class JsonScanner implements RecordScanner {
  /** How deep the scan is inside brackets and braces. */
  #depth = 0;
  /** The depth at which records lie: 1 inside the array, else 0. */
  #base = 0;
  /** Whether the record's outermost level is an object. */
  #isObject = false;
  #inString = false;
  #escaped = false;
  /** Whether the record holds more than blanks. */
  #begun = false;

  scan(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#skipString(chunk, at);
        continue;
      }
      const byte = chunk[at++]!;
      if (byte === QUOTE) {
        this.#inString = true;
        this.#begun = true;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (this.#open(byte)) return at;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (this.#close(byte)) return at;
      } else if (this.#depth === this.#base && this.#separates(byte)) {
        this.#begun = false;
        return at;
      } else if (byte > SPACE) this.#begun = true;
    }
    return -1;
  }

  get problem(): string | null {
    if (this.#inString) return 'a string is never closed';
    return this.#depth > this.#base ? 'a bracket or brace is never closed' : null;
  }

  /** Another record begins with a brace on a line of its own, as far to the right as the damaged one. */
  recover(record: Uint8Array): number {
    const first = record.indexOf(OPEN_BRACE);
    const column = first - record.lastIndexOf(LINE_FEED, first);
    for (let line = record.indexOf(LINE_FEED, first); first >= 0 && line >= 0;) {
      const begin = line + column;
      if (record[begin] === OPEN_BRACE && isBlank(record, line + 1, begin)) {
        this.#depth = this.#base;
        this.#inString = this.#escaped = this.#begun = false;
        return begin;
      }
      line = record.indexOf(LINE_FEED, line + 1);
    }
    return -1;
  }

  /** Opens a level; true when it is the array that holds the records. */
  #open(byte: number): boolean {
    if (byte === OPEN_BRACKET && this.#depth === 0 && !this.#begun) {
      this.#depth = this.#base = 1;
      return true;
    }
    if (this.#depth++ === this.#base) this.#isObject = byte === OPEN_BRACE;
    this.#begun = true;
    return false;
  }

  /** Closes a level; true when that ends the array. What closes more than was opened is left to the parser. */
  #close(byte: number): boolean {
    if (this.#depth > this.#base) {
      // The array's end inside an object: the object was never closed, and stays open.
      const mismatched = byte === CLOSE_BRACKET && this.#isObject && this.#depth === this.#base + 1;
      if (!mismatched) this.#depth--;
    } else if (byte === CLOSE_BRACKET && this.#base === 1) {
      this.#depth = this.#base = 0;
      this.#begun = false;
      return true;
    }
    this.#begun = true;
    return false;
  }

  #separates(byte: number): boolean {
    if (this.#base === 1) return byte === COMMA;
    return this.#begun && byte === LINE_FEED;
  }

  /** The index behind the string's closing mark, or the chunk's end. */
  #skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    for (;;) {
      const mark = chunk.indexOf(QUOTE, at);
      const end = mark < 0 ? chunk.length : mark;
      let slashes = 0;
      while (end - slashes > at && chunk[end - slashes - 1] === BACKSLASH) slashes++;
      const escapes = slashes % 2 === 1;
      if (mark < 0) {
        this.#escaped = escapes;
        return end;
      }
      at = mark + 1;
      if (!escapes) {
        this.#inString = false;
        return at;
      }
    }
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > SPACE) return false;
  return true;
}
