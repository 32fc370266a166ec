import type { RawBatch } from '../wire/raw-batch.js';

/** Where a record came from: the input, by its index, how many records come before that, and which of its own it was, in all its members. */
export interface RecordPlace {
  readonly input: number;
  readonly before: number;
  readonly ordinal: number;
}

/** Where no record came from: what was joined or written anew goes on from nowhere. */
export const NOWHERE: RecordPlace = { input: 0, before: 0, ordinal: 0 };

/** Remembers where the records of batches came from while workers have them. Holds no bytes of theirs. */
export class PlacesUnderWay {
  readonly #batches = new Map<number, Pick<RawBatch, 'sources' | 'sourceOf' | 'ordinals'>>();

  /** Passes batches on. */
  async *note(batches: AsyncIterable<RawBatch>): AsyncGenerator<RawBatch, void, undefined> {
    for await (const batch of batches) {
      const { serial, sources, sourceOf, ordinals } = batch;
      this.#batches.set(serial, { sources, sourceOf, ordinals });
      yield batch;
    }
  }

  /** The places of a batch that has come back. */
  take(serial: number): (item: number) => RecordPlace {
    const { sources, sourceOf, ordinals } = this.#batches.get(serial)!;
    this.#batches.delete(serial);
    return (item) => {
      const { input, before, beforeInInput } = sources[sourceOf[item]!]!;
      return { input, before: before - beforeInInput, ordinal: beforeInInput + ordinals[item]! };
    };
  }
}
