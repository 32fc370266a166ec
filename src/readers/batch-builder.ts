import { MAX_BATCH_BYTES } from '../limits.js';
import { toWireError } from '../wire/error.js';
import type { Fault, RawBatch, RecordSource } from '../wire/raw-batch.js';

/** Where a record stands in its input. */
export interface Place {
  /** Which record of its input, from 1. */
  readonly ordinal: number;
  /** Where it begins, in decompressed bytes. */
  readonly offset: number;
}

/** Which records are wanted, by their input and their number in it. */
export type RecordChoice = (source: RecordSource, ordinal: number) => boolean;

const NO_BYTES = new Uint8Array();

/** Packs records into batches. A batch is full by number, or by bytes: long articles make short batches. */
export class BatchBuilder {
  readonly #size: number;
  readonly #keeps: RecordChoice;
  readonly #full: RawBatch[] = [];
  #records: Uint8Array[] = [];
  #places: Place[] = [];
  #sourceOf: number[] = [];
  #sources: RecordSource[] = [];
  #faults: Fault[] = [];
  #bytes = 0;
  #serial = 0;
  #added = 0;

  constructor(size: number, keeps: RecordChoice = () => true) {
    this.#size = size;
    this.#keeps = keeps;
  }

  /** Records added so far, without those that were not wanted. */
  get added(): number {
    return this.#added;
  }

  /** Keeps `record` as it is until its batch is full: it must not be written to. */
  add(source: RecordSource, record: Uint8Array, place: Place): void {
    if (!this.#keeps(source, place.ordinal)) return;
    this.#added++;
    if (this.#sources.at(-1) !== source) this.#sources.push(source);
    this.#sourceOf.push(this.#sources.length - 1);
    this.#records.push(record);
    this.#places.push(place);
    this.#bytes += record.length;
    if (this.#records.length >= this.#size || this.#bytes >= MAX_BATCH_BYTES) this.#close();
  }

  /** Adds a record that cannot be read. */
  addFault(source: RecordSource, error: unknown, place: Place): void {
    if (!this.#keeps(source, place.ordinal)) return;
    this.#faults.push({ item: this.#records.length, error: toWireError(error) });
    this.add(source, NO_BYTES, place);
  }

  /** Takes the batches that are full. */
  *takeFull(): Generator<RawBatch, void, undefined> {
    for (let batch = this.#full.shift(); batch !== undefined; batch = this.#full.shift()) yield batch;
  }

  /** Takes all there is. */
  *takeAll(): Generator<RawBatch, void, undefined> {
    if (this.#records.length > 0) this.#close();
    yield* this.takeFull();
  }

  #close(): void {
    const bytes = new Uint8Array(this.#bytes);
    const ends = new Uint32Array(this.#records.length);
    let end = 0;
    this.#records.forEach((record, item) => {
      bytes.set(record, end);
      end += record.length;
      ends[item] = end;
    });
    this.#full.push({
      serial: this.#serial++,
      bytes,
      ends,
      ordinals: Float64Array.from(this.#places, ({ ordinal }) => ordinal),
      offsets: Float64Array.from(this.#places, ({ offset }) => offset),
      sources: this.#sources,
      sourceOf: Uint32Array.from(this.#sourceOf),
      faults: this.#faults,
    });
    this.#records = [];
    this.#places = [];
    this.#sourceOf = [];
    this.#sources = [];
    this.#faults = [];
    this.#bytes = 0;
  }
}
