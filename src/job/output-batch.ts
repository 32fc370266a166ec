import type { ArchiveOutput, RecordSignatures } from '../wire/raw-batch.js';

/** Bytes and records of one batch that is written at a time. */
const BATCH_BYTES = 1 << 20;
const BATCH_RECORDS = 4096;

/** Gathers what is known of records that are encoded already into the outputs that a committer takes. */
export class OutputBatch {
  #outputs: Uint8Array[] = [];
  #rejects: Uint8Array[] = [];
  #outputEnds: number[] = [];
  #rejectEnds: number[] = [];
  #fates: number[] = [];
  #serial = 0;

  get length(): number {
    return this.#fates.length;
  }

  /** Whether it should be taken before more is added. */
  get isFull(): boolean {
    return this.length >= BATCH_RECORDS || this.#bytes >= BATCH_BYTES;
  }

  get #bytes(): number {
    return (this.#outputEnds.at(-1) ?? 0) + (this.#rejectEnds.at(-1) ?? 0);
  }

  add(fate: number, output: Uint8Array, reject: Uint8Array): void {
    this.#outputEnds.push((this.#outputEnds.at(-1) ?? 0) + output.length);
    this.#rejectEnds.push((this.#rejectEnds.at(-1) ?? 0) + reject.length);
    this.#outputs.push(output);
    this.#rejects.push(reject);
    this.#fates.push(fate);
  }

  /** Each record's bytes. */
  get outputs(): readonly Uint8Array[] {
    return this.#outputs;
  }

  take(signatures: RecordSignatures | null): ArchiveOutput {
    const taken: ArchiveOutput = {
      serial: this.#serial++,
      output: Buffer.concat(this.#outputs),
      outputEnds: Uint32Array.from(this.#outputEnds),
      rejects: Buffer.concat(this.#rejects),
      rejectEnds: Uint32Array.from(this.#rejectEnds),
      fates: Uint8Array.from(this.#fates),
      signatures,
      times: null,
    };
    this.#outputs = [];
    this.#rejects = [];
    this.#outputEnds = [];
    this.#rejectEnds = [];
    this.#fates = [];
    return taken;
  }
}
