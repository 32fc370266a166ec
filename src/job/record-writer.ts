import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OutputFile } from './output-file.js';

/** Where the encoded records of a job go. */
export interface RecordWriter {
  /**
   * Appends bytes; `ends` says where in them each record ends. Gives how many of these records are in the file now, with all before
   * them; the others are kept back.
   */
  write(bytes: Uint8Array, ends: Uint32Array): Promise<number>;
  /** Writes what was kept back. */
  finish(): Promise<void>;
}

export function recordWriter(file: OutputFile): RecordWriter {
  return /\.gz$/i.test(file.path) ? new GzipMembers(file) : new PlainRecords(file);
}

class PlainRecords implements RecordWriter {
  readonly #file: OutputFile;

  constructor(file: OutputFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array, ends: Uint32Array): Promise<number> {
    await this.#file.write(bytes);
    return ends.length;
  }

  async finish(): Promise<void> {
    return Promise.resolve();
  }
}

/** Bytes of records in one member, before compression. */
const MEMBER_BYTES = 1 << 20;

const compress = promisify(gzip);

/**
 * gzip in members of whole records (RFC 1952 lets members follow one another). Where a member ends depends on the records alone, not
 * on batches: the file has the same bytes however the work was spread, and can be gone on with after any member. Costs about
 * 0.1 % in size. Compressing runs beside the main thread, in zlib's own.
 */
class GzipMembers implements RecordWriter {
  readonly #file: OutputFile;
  #parts: Uint8Array[] = [];
  #size = 0;

  constructor(file: OutputFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array, ends: Uint32Array): Promise<number> {
    let start = 0;
    let written = 0;
    for (let item = 0; item < ends.length; item++) {
      const end = ends[item]!;
      if (this.#size + end - start < MEMBER_BYTES) continue;
      this.#keep(bytes.subarray(start, end));
      start = end;
      await this.#closeMember();
      written = item + 1;
    }
    this.#keep(bytes.subarray(start));
    return written;
  }

  /** A file without records has one empty member: no bytes at all would not be gzip. */
  async finish(): Promise<void> {
    if (this.#size > 0 || this.#file.size === 0) await this.#closeMember();
  }

  async #closeMember(): Promise<void> {
    const member = Buffer.concat(this.#parts, this.#size);
    this.#parts = [];
    this.#size = 0;
    await this.#file.write(await compress(member));
  }

  #keep(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
  }
}
