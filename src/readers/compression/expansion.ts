import { DamagedStream } from './codec.js';

/** Bytes that an input may become, whatever it is. */
const FREE_BYTES = 256 * 2 ** 20;

/** Beyond that: bytes that may come of one byte on the disk. News comes to some 5, the dullest logs to 100. */
const MOST_GROWTH = 400;

/** Watches how much comes of an input's bytes, through all layers of compression and archives that lie around them. */
export class Expansion {
  readonly #free: number;
  #raw = 0;
  #plain = 0;

  /** `free` bytes may come of nothing at all. */
  constructor(free: number = FREE_BYTES) {
    this.#free = free;
  }

  /** Bytes were read from the disk. */
  read(bytes: number): void {
    this.#raw += bytes;
  }

  /** Passes on what came of them. Throws {@link DamagedStream} for a bomb. */
  async *watch(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      this.#plain += chunk.length;
      if (this.#plain > this.#free + this.#raw * MOST_GROWTH)
        throw new DamagedStream(`it expands to more than ${MOST_GROWTH} times its size`);
      yield chunk;
    }
  }
}
