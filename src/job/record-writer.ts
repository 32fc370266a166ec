import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OutputFile } from './output-file.js';

/** Where the encoded records of a job go. */
export interface RecordWriter {
  /** Appends bytes; `ends` says where in them each record ends. */
  write(bytes: Uint8Array, ends: Uint32Array): Promise<void>;
  /** Writes what was kept back. */
  finish(): Promise<void>;
}

export function recordWriter(file: OutputFile): RecordWriter {
  return /\.gz$/i.test(file.path) ? new GzipBlocks(file) : new PlainRecords(file);
}

class PlainRecords implements RecordWriter {
  readonly #file: OutputFile;

  constructor(file: OutputFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes);
  }

  async finish(): Promise<void> {
    return Promise.resolve();
  }
}

/** Bytes of records in one member, before compression. */
const BLOCK = 1 << 20;

const compress = promisify(gzip);

/**
 * gzip in members of whole records (RFC 1952 lets members follow one another). Where a member ends depends on the records alone, not
 * on batches: the file has the same bytes however the work was spread, and can be cut after any member. Costs about 0.1 % in size.
 * Compressing runs beside the main thread, in zlib's own.
 */
class GzipBlocks implements RecordWriter {
  readonly #file: OutputFile;
  #parts: Uint8Array[] = [];
  #size = 0;
  #members = 0;

  constructor(file: OutputFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array, ends: Uint32Array): Promise<void> {
    let start = 0;
    for (const end of ends) {
      if (this.#size + end - start < BLOCK) continue;
      this.#keep(bytes.subarray(start, end));
      start = end;
      await this.#closeMember();
    }
    this.#keep(bytes.subarray(start));
  }

  /** A file without records has one empty member: no bytes at all would not be gzip. */
  async finish(): Promise<void> {
    if (this.#size > 0 || this.#members === 0) await this.#closeMember();
  }

  async #closeMember(): Promise<void> {
    const block = Buffer.concat(this.#parts, this.#size);
    this.#parts = [];
    this.#size = 0;
    this.#members++;
    await this.#file.write(await compress(block));
  }

  #keep(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
  }
}
