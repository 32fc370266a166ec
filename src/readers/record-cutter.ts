import { CopydeskError } from '../errors.js';
import type { RecordSource } from '../wire/raw-batch.js';
import type { BatchBuilder } from './batch-builder.js';
import { malformed } from './malformed.js';
import type { Reader, RecordScanner } from './reader.js';

const NOTHING = new Uint8Array();

const MARK = [0xef, 0xbb, 0xbf];

/** How an input is cut. */
export interface CutterOptions {
  readonly uri: string;
  /** Its index among the job's inputs. */
  readonly input: number;
  /** Records of all inputs before it, and of the members of an archive before this one. */
  readonly before?: number;
  /** How many of these are in the same input. */
  readonly beforeInInput?: number;
  readonly format: RecordSource['format'];
  readonly reader: Reader;
  /** Records of more bytes are left out, and not even held. */
  readonly maxRecordBytes: number;
  /** The input's first bytes: scanners may look at them before they begin. */
  readonly start: Uint8Array;
  /** Whether blank records count: for filters, where every line in is to give one line out. */
  readonly keepBlank?: boolean;
  /** Records at the beginning that are counted, but not given: a job before this one has done them. */
  readonly skip?: number;
  /** Records to cut at most; the rest is not looked at. */
  readonly limit: number;
}

/**
 * Cuts one input into records. Holds the record that it is in and no more: one that grows beyond the limit is let go and only its end
 * looked for.
 */
export class RecordCutter {
  readonly #options: CutterOptions;
  readonly #builder: BatchBuilder;
  readonly #scanner: RecordScanner;
  readonly #keepsBlank: boolean;
  readonly #skip: number;
  #source: RecordSource;
  #awaitsHead: boolean;
  #isFirst = true;
  /** First bytes that are too few to be told from a byte order mark. */
  #lead: Uint8Array = NOTHING;
  /** The beginning of the record that goes on in the next chunk. */
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  /** Bytes of a record that was let go. */
  #dropped = 0;
  /** Where the current record begins. */
  #offset = 0;
  #count = 0;

  constructor(options: CutterOptions, builder: BatchBuilder) {
    const { uri, input, before = 0, beforeInInput = 0, format, reader, start } = options;
    this.#options = options;
    this.#builder = builder;
    this.#keepsBlank = options.keepBlank === true || reader.whole;
    this.#scanner = reader.scanner(start);
    this.#source = { uri, input, before, beforeInInput, format, head: reader.head?.(start) ?? null };
    this.#skip = options.skip ?? 0;
    this.#awaitsHead = reader.hasHead;
  }

  /** Records cut so far. */
  get count(): number {
    return this.#count;
  }

  /** Whether as many records are cut as were asked for. */
  get done(): boolean {
    return this.#count >= this.#options.limit;
  }

  /** Takes the next bytes of the decompressed input. */
  push(piece: Uint8Array): void {
    const chunk = this.#lead.length === 0 ? piece : Buffer.concat([this.#lead, piece]);
    this.#lead = NOTHING;
    if (this.#isFirst && mayBecomeMark(chunk)) {
      this.#lead = chunk.slice();
      return;
    }
    let start = this.#isFirst ? this.#skipByteOrderMark(chunk) : 0;
    this.#isFirst = false;
    while (start < chunk.length && !this.done) {
      const behind = this.#scanner.scan(chunk, start);
      if (behind < 0) {
        this.#hold(chunk.subarray(start));
        return;
      }
      this.#finish(chunk.subarray(start, behind - 1), chunk.subarray(behind - 1, behind));
      start = behind;
    }
  }

  /** The input has ended: what is held is its last record. */
  end(): void {
    if (this.#lead.length > 0) {
      this.#isFirst = false;
      this.push(NOTHING);
    }
    while (!this.done && this.#heldBytes + this.#dropped > 0) this.#finish(NOTHING, NOTHING);
    if (this.#options.reader.whole && this.#count === 0) this.#take(NOTHING);
  }

  /** The input cannot be read on. */
  fail(error: CopydeskError): void {
    const place = { ordinal: ++this.#count, offset: this.#offset };
    if (this.#count > this.#skip) this.#builder.addFault(this.#source, error, place);
  }

  #skipByteOrderMark(chunk: Uint8Array): number {
    if (!MARK.every((byte, at) => chunk[at] === byte)) return 0;
    this.#offset = 3;
    return 3;
  }

  #hold(part: Uint8Array): void {
    if (this.#dropped > 0) {
      this.#dropped += part.length;
      return;
    }
    this.#held.push(part);
    this.#heldBytes += part.length;
    if (this.#heldBytes <= this.#options.maxRecordBytes) return;
    const record = this.#takeHeld(NOTHING);
    if (this.#scanner.problem === null || !this.#recover(record, NOTHING, true))
      this.#dropped = record.length;
  }

  /** The record ends with `last`, and `delimiter` follows, which belongs to no record. */
  #finish(last: Uint8Array, delimiter: Uint8Array): void {
    if (this.#scanner.passesOver === true) {
      this.#offset += this.#heldBytes + this.#dropped + last.length + delimiter.length;
      this.#held = [];
      this.#heldBytes = 0;
      this.#dropped = 0;
      return;
    }
    if (this.#dropped > 0) {
      const size = this.#dropped + last.length;
      this.#dropped = 0;
      this.#tooLarge(size);
      this.#offset += size + delimiter.length;
      return;
    }
    const record = this.#takeHeld(last);
    if (this.#scanner.problem !== null && this.#recover(record, delimiter, false)) return;
    if (record.length > this.#options.maxRecordBytes) this.#tooLarge(record.length);
    else if (this.#scanner.problem !== null) this.fail(malformed(this.#scanner.problem));
    else if (this.#keepsBlank || !isBlank(record)) this.#take(record);
    this.#offset += record.length + delimiter.length;
  }

  /** Rejects the beginning of a damaged record and cuts the rest of it anew. False when nothing in it looks like another one. */
  #recover(record: Uint8Array, delimiter: Uint8Array, overgrown: boolean): boolean {
    const problem = this.#scanner.problem ?? '';
    const begin = this.#scanner.recover(record, overgrown);
    if (begin < 0) return false;
    this.fail(malformed(problem));
    this.#offset += begin;
    this.push(record.subarray(begin));
    this.push(delimiter);
    return true;
  }

  #takeHeld(last: Uint8Array): Uint8Array {
    const record = this.#held.length === 0 ? last : Buffer.concat([...this.#held, last]);
    this.#held = [];
    this.#heldBytes = 0;
    return record;
  }

  #take(record: Uint8Array): void {
    if (this.#awaitsHead) {
      this.#awaitsHead = false;
      this.#source = { ...this.#source, head: record.slice() };
      return;
    }
    const place = { ordinal: ++this.#count, offset: this.#offset };
    if (this.#count > this.#skip) this.#builder.add(this.#source, record, place);
  }

  #tooLarge(size: number): void {
    this.fail(
      new CopydeskError('ERR_COPYDESK_ARTICLE_TOO_LARGE', { size, limit: this.#options.maxRecordBytes }),
    );
  }
}

/** Whether bytes are a part of UTF-8's byte order mark, and not the whole. */
function mayBecomeMark(bytes: Uint8Array): boolean {
  return bytes.length < MARK.length && bytes.every((byte, at) => byte === MARK[at]);
}

/** Whether a record is nothing but blanks. */
function isBlank(record: Uint8Array): boolean {
  for (const byte of record) if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  return true;
}
