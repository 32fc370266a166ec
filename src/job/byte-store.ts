const PAGE_BITS = 16;
const PAGE_BYTES = 1 << PAGE_BITS;
const LENGTH_BYTES = 4;

/**
 * Byte strings, each found again by the number that it was given. Outside of the heap, where as many small strings would take the
 * garbage collector's time. Holds up to 4 GB.
 */
export class ByteStore {
  readonly #pages: Buffer[] = [];
  #used = PAGE_BYTES;

  put(bytes: Uint8Array): number {
    const size = LENGTH_BYTES + bytes.length;
    if (this.#used + size > PAGE_BYTES) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, size)));
      this.#used = 0;
    }
    const page = this.#pages.at(-1)!;
    const place = (this.#pages.length - 1) * PAGE_BYTES + this.#used;
    page.writeUInt32LE(bytes.length, this.#used);
    page.set(bytes, this.#used + LENGTH_BYTES);
    this.#used += size;
    return place;
  }

  /** What was put; a view that must not be written to. */
  get(place: number): Uint8Array {
    const page = this.#pages[Math.floor(place / PAGE_BYTES)]!;
    const start = (place % PAGE_BYTES) + LENGTH_BYTES;
    return page.subarray(start, start + page.readUInt32LE(start - LENGTH_BYTES));
  }
}
