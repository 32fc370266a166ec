import type { RecordScanner } from '../reader.js';
import { parseHeaders, type Headers } from './headers.js';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A header block longer than this is none. */
const MAX_HEADER = 1 << 16;

/** Kinds of records that hold what was published. The rest is how it was fetched. */
const PUBLISHED = new Set(['response', 'resource', 'conversion']);

/** What ends a damaged record. */
const NEXT = '\nWARC/';

const NO_HEADER = 'it does not begin with a WARC header that says its length';
const CUT_SHORT = 'it is shorter than its WARC header says';

/**
 * Records of a WARC file (ISO 28500): a header block, an empty line, as many bytes as the header says, two line breaks. A record ends with the
 * first of these, the second is a blank before the next. Where no header stands, the next line that begins `WARC/` is looked for.
 */
export class WarcScanner implements RecordScanner {
  #state: 'blank' | 'header' | 'body' | 'lost' = 'blank';
  #header: number[] = [];
  /** Whether the line of the header that is being read has bytes. */
  #lineHasBytes = false;
  /** Bytes of the body to come. */
  #left = 0;
  #passesOver = false;
  #ended = false;
  /** Bytes of NEXT that were just read. */
  #matched = 0;
  /** Whether the beginning of the next record ended this one. */
  #nextBegun = false;
  #problem: string | null = null;

  get problem(): string | null {
    if (this.#ended || this.#state === 'blank') return this.#problem;
    if (this.#state === 'body' && this.#left === 0) return null;
    return this.#state === 'lost' ? NO_HEADER : CUT_SHORT;
  }

  get passesOver(): boolean {
    return this.#ended && this.#passesOver;
  }

  scan(chunk: Uint8Array, from: number): number {
    if (this.#ended) this.#begin();
    let at = from;
    if (this.#state === 'blank') at = this.#skipBlanks(chunk, at);
    if (this.#state === 'header') at = this.#readHeader(chunk, at);
    if (this.#state === 'body') return this.#readBody(chunk, at);
    return this.#state === 'lost' ? this.#findNext(chunk, at) : -1;
  }

  recover(record: Uint8Array): number {
    if (!this.#nextBegun) return -1;
    this.#nextBegun = false;
    // The last byte of `WARC/` ended the record and is no part of it.
    return record.length - NEXT.length + 2;
  }

  #begin(): void {
    // A record that was too large to be held is not recovered from: the next has lost its first bytes, which are known.
    this.#state = this.#nextBegun ? 'header' : 'blank';
    this.#header = this.#nextBegun ? Array.from(Buffer.from(NEXT.slice(1))) : [];
    this.#nextBegun = false;
    this.#matched = 0;
    this.#lineHasBytes = this.#header.length > 0;
    this.#passesOver = false;
    this.#ended = false;
    this.#problem = null;
  }

  #end(problem: string | null): void {
    this.#ended = true;
    this.#problem = problem;
  }

  #skipBlanks(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && (chunk[at] === LINE_FEED || chunk[at] === RETURN)) at++;
    if (at < chunk.length) this.#state = 'header';
    return at;
  }

  /** The header's bytes are few: it is the body that must be fast. */
  #readHeader(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      this.#header.push(byte);
      if (byte !== LINE_FEED) {
        if (byte !== RETURN) this.#lineHasBytes = true;
        if (this.#header.length > MAX_HEADER || (this.#header.length === 5 && !this.#isWarc())) {
          this.#state = 'lost';
          return at + 1;
        }
      } else if (this.#lineHasBytes) this.#lineHasBytes = false;
      else {
        this.#leaveHeader();
        return at + 1;
      }
    }
    return chunk.length;
  }

  #isWarc(): boolean {
    return String.fromCharCode(...this.#header.slice(0, 5)) === 'WARC/';
  }

  #leaveHeader(): void {
    const headers = parseHeaders(Buffer.from(this.#header).toString());
    const length = lengthOf(headers);
    this.#state = this.#isWarc() && length !== null ? 'body' : 'lost';
    this.#left = length ?? 0;
    this.#passesOver = !PUBLISHED.has(headers.get('warc-type') ?? '');
  }

  #readBody(chunk: Uint8Array, from: number): number {
    const inBody = Math.min(this.#left, chunk.length - from);
    this.#left -= inBody;
    for (let at = from + inBody; at < chunk.length; at++) {
      if (chunk[at] === LINE_FEED) {
        this.#end(null);
        return at + 1;
      }
      if (chunk[at] === RETURN) continue;
      // The header's length is not the body's.
      this.#state = 'lost';
      return this.#findNext(chunk, at);
    }
    return -1;
  }

  /** Ends the damaged record behind the `WARC/` that begins the next: `recover` gives it back. */
  #findNext(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      if (this.#matched === 0) {
        at = chunk.indexOf(LINE_FEED, at);
        if (at < 0) return -1;
      }
      this.#matched =
        chunk[at] === NEXT.charCodeAt(this.#matched) ? this.#matched + 1 : Number(chunk[at] === LINE_FEED);
      if (this.#matched < NEXT.length) continue;
      this.#end(NO_HEADER);
      this.#nextBegun = true;
      return at + 1;
    }
    return -1;
  }
}

function lengthOf(headers: Headers): number | null {
  const written = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}
