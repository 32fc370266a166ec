const FIRST_SIZE = 1 << 16;

/** Text appended as UTF-8 to one growing array. */
export class GrowingBytes {
  #bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    // Three bytes are the most a UTF-16 unit takes; only where that does not fit is the text measured.
    if (text.length * 3 > this.#bytes.length - this.#length) this.#makeRoom(Buffer.byteLength(text));
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** What was appended, in an array of just that size. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  #makeRoom(extra: number): void {
    const needed = this.#length + extra;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
