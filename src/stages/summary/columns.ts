const FIRST_CELLS = 1 << 12;
/** Cells that are kept from article to article: a very long one's are given back. */
const MOST_KEPT = 1 << 22;

/**
 * Cuts the short arrays that an article needs from one buffer, which is used again for the next article: allocating and collecting
 * them one by one took a third of the stage's time, most of it in memory that no cache held. All arrays start out as zeros.
 */
export class Columns {
  #cells = new Uint32Array(FIRST_CELLS);
  #used = 0;

  /** Takes everything back: arrays given before must not be used any more. */
  restart(): void {
    if (this.#cells.length > MOST_KEPT) this.#cells = new Uint32Array(FIRST_CELLS);
    else this.#cells.fill(0, 0, this.#used);
    this.#used = 0;
  }

  uint32(length: number): Uint32Array {
    const start = this.#take(length);
    return this.#cells.subarray(start, start + length);
  }

  float32(length: number): Float32Array {
    const start = this.#take(length);
    return new Float32Array(this.#cells.buffer, start * 4, length);
  }

  uint16(length: number): Uint16Array {
    const start = this.#take((length + 1) >>> 1);
    return new Uint16Array(this.#cells.buffer, start * 4, length);
  }

  uint8(length: number): Uint8Array {
    const start = this.#take((length + 3) >>> 2);
    return new Uint8Array(this.#cells.buffer, start * 4, length);
  }

  /** Reserves cells of four bytes. When they run out, a larger buffer serves from here on; arrays on the old one stay good. */
  #take(cells: number): number {
    if (this.#used + cells > this.#cells.length) {
      this.#cells = new Uint32Array(Math.max(2 * this.#cells.length, cells));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += cells;
    return start;
  }
}
